"""Looking at the partner model and at scenarios from outside: lab, explore, bots, validation."""
