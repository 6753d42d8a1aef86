namespace Anneal;

/// <summary>A file of a checkpoint.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The checksum of its bytes, in hexadecimal.</param>
internal sealed record CheckpointEntry(long Bytes, string Sha256);
