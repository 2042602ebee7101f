"""Speed and accuracy of the main job, each figure printed by one command."""
