"""A writer's YAML becomes the nouns of the core, or a list of problems, each with a way out."""
