"""Every situation an evening can come to, for every style: what is reached, how, and by whom."""
