namespace Anneal.Studies;

/// <summary>What whoever started this process calls it.</summary>
/// <param name="Name">Its name among the workers that were asked for.</param>
/// <param name="Job">Its number at the scheduler; null where there is none.</param>
public sealed record WorkerName(string Name, string? Job);
