using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python;

/// <summary>A mistake in training loops that the linter knows.</summary>
public sealed class SourceRule
{
    internal SourceRule(string code, string title, Func<EventTrace, IEnumerable<SourceFinding>> check) =>
        (Code, Title, Check) = (code, title, check);

    /// <summary>Its code, <c>LP001</c> to <c>LP008</c>.</summary>
    public string Code { get; }

    /// <summary>What it is, in a few words.</summary>
    public string Title { get; }

    /// <summary>What the rule has to say of what a source does.</summary>
    internal Func<EventTrace, IEnumerable<SourceFinding>> Check { get; }
}
