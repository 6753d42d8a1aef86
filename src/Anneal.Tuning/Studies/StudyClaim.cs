namespace Anneal.Tuning.Studies;

/// <summary>An attempt that was begun.</summary>
/// <param name="Started">Its first event.</param>
/// <param name="GivenUp">Cancelled when the store has given the attempt up.</param>
public sealed record StudyClaim(StudyEvent Started, CancellationToken GivenUp);
