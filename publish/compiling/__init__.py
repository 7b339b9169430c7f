"""From schemes to rulebooks, and their examples run through the engine."""
