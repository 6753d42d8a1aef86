using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>A loop of the program.</summary>
/// <param name="at">Where it stands.</param>
/// <param name="target">What it assigns to.</param>
internal class Loop(SourcePlace at, Expression? target)
{
    public SourcePlace At => at;

    /// <summary>Whether its variable is called an epoch.</summary>
    public bool IsOfEpochs { get; } =
        target is not null
        && target
            .Nested.OfType<NameExpression>()
            .Any(name => name.Name.Contains("epoch", StringComparison.OrdinalIgnoreCase));
}
