"""What an editor is told, and how."""
