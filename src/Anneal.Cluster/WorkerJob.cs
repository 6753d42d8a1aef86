namespace Anneal.Cluster;

/// <summary>A worker as whoever started it knows it.</summary>
/// <param name="Name">The worker's name.</param>
/// <param name="Job">What its starter calls it; such words are given again, the name is not.</param>
/// <param name="State">Where it is.</param>
/// <param name="Why">Why it is there, in its starter's words; null for nothing to say.</param>
internal sealed record WorkerJob(string Name, string? Job, JobState State, string? Why = null);
