namespace Anneal.Language;

/// <summary>The arguments of a call as a Python dictionary, for functions that hand them on.</summary>
/// <param name="Call">The call that they are for.</param>
internal sealed record KeywordsArgument(CallExpression Call) : ArgumentValue
{
    internal override bool UsesBase => Call.UsesBase;

    private protected override string Print() =>
        $"{{{string.Join(", ", Call.Arguments.Select(argument => $"'{argument.Name}': {argument.Value}"))}}}";
}
