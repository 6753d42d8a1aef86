namespace Anneal.Training.Data.Download;

/// <summary>A file of a published data set, with what it must be.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Length">Its length, in bytes.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record PublishedFile(string Name, long Length, string Sha256);
