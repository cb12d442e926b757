"""What happens here, told to other programmes: signed messages to the addresses that a client named."""
