"""What the commands do, imported only once Django is set up; the commands themselves stay light."""
