"""The only edge: settings, routes, commands, the built front end."""
