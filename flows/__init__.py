"""In what order: the only room that knows Prefect. What is done stands in the rooms below; here stands when."""
