using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Language;

/// <summary>What does the same as a call that is no curve of a catalog; null where a call is not known.</summary>
/// <param name="call">The call.</param>
/// <param name="errors">Says what is wrong.</param>
/// <param name="modules">The frameworks' modules whose functions may be called, each with its dot.</param>
/// <param name="allowance">What the text may compute.</param>
/// <exception cref="ScheduleTextException">The call is known, and an argument of it is wrong.</exception>
internal delegate SyntaxNode? CallTranslation(
    CallSyntax call,
    TextErrors errors,
    IReadOnlyCollection<string> modules,
    Allowance allowance
);
