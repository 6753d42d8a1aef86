namespace Anneal.Tuning.Studies;

/// <summary>Events of a study that a process has not folded yet.</summary>
/// <param name="Events">The events, in their order, without reports.</param>
/// <param name="IsFromStart">Whether they are all that there are: what was folded before may have been undone.</param>
public sealed record StudyNews(IReadOnlyList<StudyEvent> Events, bool IsFromStart = false);
