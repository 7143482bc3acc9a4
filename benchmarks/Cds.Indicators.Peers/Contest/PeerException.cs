namespace Cds.Indicators.Peers.Contest;

/// <summary>A peer does not start, or cannot do what it was told.</summary>
internal sealed class PeerException(string message) : Exception(message);
