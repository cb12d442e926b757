"""Model endpoints behind one client, the local one included."""
