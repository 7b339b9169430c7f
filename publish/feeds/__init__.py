"""Calendars and news to subscribe to."""
