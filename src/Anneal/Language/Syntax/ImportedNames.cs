namespace Anneal.Language.Syntax;

/// <summary>What imports may lead to.</summary>
/// <param name="Has">Whether a name with its module is one that calls may have.</param>
/// <param name="AreElsewhere">
/// Whether a name with its module, which has none such, and as the text writes it, is only alike to one that calls may
/// have.
/// </param>
internal sealed record ImportedNames(Predicate<string> Has, Func<string, string, bool> AreElsewhere)
{
    /// <summary>None is known.</summary>
    public static ImportedNames None { get; } = new(_ => false, (_, _) => false);
}
