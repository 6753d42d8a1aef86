using Anneal.Language;

namespace Anneal.Lint;

/// <summary>What a finding speaks of.</summary>
/// <param name="Part">The part of the schedule's text, in its canonical form; null where it is the whole run or there
/// is no text.</param>
/// <param name="Span">Where that part stood in the text that was read.</param>
/// <param name="Step">The update, counted from 0, at which the matter shows; null where it is no matter of one.</param>
/// <param name="Epoch">The same in epochs from the start of the run; null where the plan has none.</param>
public sealed record LintPlace(string? Part = null, SourceSpan? Span = null, long? Step = null, double? Epoch = null);
