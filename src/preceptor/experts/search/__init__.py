"""Search over the profiles of the network: filters, words and meaning, by two back ends that answer alike."""
