using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal;

/// <summary>The curves that texts may name.</summary>
public sealed class Catalog
{
    private readonly ValueList<CurveDefinition> ours;
    private readonly ValueList<Framework> frameworks;
    private readonly Lazy<ValueList<CurveDefinition>> definitions;

    internal Catalog(
        ValueList<CurveDefinition> ours,
        ValueList<Framework> frameworks,
        ValueList<CurveDefinition> feedback,
        IReadOnlyList<CallTranslation> translations
    )
    {
        (this.ours, this.frameworks, Feedback, Translations) = (ours, frameworks, feedback, translations);
        // A framework's definitions are made when a text may mean one of them: all of them take longer than to read it.
        definitions = new(() => [.. ours, .. frameworks.SelectMany(framework => framework.Definitions)]);
        FunctionModules = [.. frameworks.SelectMany(framework => framework.FunctionModules)];
    }

    /// <summary>Every curve, our own first.</summary>
    public ValueList<CurveDefinition> Definitions => definitions.Value;

    /// <summary>What may follow a schedule after <c>|</c>.</summary>
    public ValueList<CurveDefinition> Feedback { get; }

    /// <summary>Calls that are no curves here, and what does the same.</summary>
    internal IReadOnlyList<CallTranslation> Translations { get; }

    /// <summary>The frameworks' modules whose functions formulas may call, each with a dot after it.</summary>
    internal ValueList<string> FunctionModules { get; }

    /// <summary>Every name that a text may write, a framework's with the framework before it.</summary>
    public IEnumerable<string> AllNames => Definitions.Select(definition => definition.FullName);

    /// <summary>
    /// The curves that a name may mean: none, one, or one for each framework that has it. A bare name of ours means
    /// ours.
    /// </summary>
    /// <param name="name">As a text writes it, with or without a framework or a module path before it.</param>
    public IReadOnlyList<CurveDefinition> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var dot = name.LastIndexOf('.');
        var found = new List<CurveDefinition>();
        if (dot < 0)
            AddNamed(found, ours, name);
        if (found.Count > 0)
            return found;
        foreach (var framework in frameworks)
            if (dot < 0 ? !framework.NeedsFullName && framework.NameForm(name) : framework.Has(name.AsSpan(0, dot)))
                AddNamed(found, framework.Definitions, name.AsSpan(dot + 1));
        return found;
    }

    /// <summary>
    /// The curves that a call may mean: of several with its name those that take its arguments, and where none does,
    /// those of the frameworks that a bare name does not mean.
    /// </summary>
    internal IReadOnlyList<CurveDefinition> Meant(CallSyntax call)
    {
        var found = Find(call.Name);
        if (found is [{ Framework: null }] || found.Count == 1 && found[0].Takes(call))
            return found;
        var fitting = found.Where(definition => definition.Takes(call)).ToArray();
        if (fitting.Length == 0 && !call.Name.Contains('.', StringComparison.Ordinal))
            fitting =
            [
                .. frameworks
                    .Where(framework => framework is { NeedsFullName: true, IsEarlier: false })
                    .SelectMany(framework => framework.Definitions)
                    .Where(definition => definition.Name == call.Name && definition.Takes(call)),
            ];
        return fitting.Length > 0 ? fitting : found;
    }

    /// <summary>The call that settings mean; null where they are no framework's.</summary>
    internal CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings) =>
        frameworks.Select(framework => framework.OfSettings(settings)).FirstOrDefault(call => call is not null);

    /// <summary>Whether a bare name never means a curve, because that of another framework is better known.</summary>
    internal bool NeedsFullName(CurveDefinition definition) =>
        frameworks.Any(framework => framework.Name == definition.Framework && framework.NeedsFullName);

    /// <summary>Whether a bare name is that of a curve of our own.</summary>
    internal bool IsOurs(string name)
    {
        foreach (var definition in ours.AsSpan())
            if (definition.Name == name)
                return true;
        return false;
    }

    /// <summary>The full name that is near an unknown one; null where none is near.</summary>
    /// <param name="name">The unknown name, with or without a framework before it.</param>
    public string? Nearest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Names.Nearest(name, AllNames) is { } full)
            return full;
        var bare = Names.Nearest(
            name[(name.LastIndexOf('.') + 1)..],
            Definitions.Select(definition => definition.Name).Distinct()
        );
        return bare is null ? null : Definitions.First(definition => definition.Name == bare).FullName;
    }

    /// <summary>
    /// What may be meant by an unknown name, as the end of a sentence: a name that is spelt a little otherwise, or
    /// another curve, where each of its words is right, as in <c>CosineAnnealingWarmupRestarts</c>.
    /// </summary>
    internal string Suggestion(string name)
    {
        if (Nearest(name) is not { } nearest)
            return "";
        var words = Names.Words(name[(name.LastIndexOf('.') + 1)..]).ToArray();
        var known = Definitions.SelectMany(definition => Names.Words(definition.Name)).ToHashSet();
        var isSpeltRight = words.Length > 1 && words.All(known.Contains);
        var hasAll = words.All(Names.Words(nearest[(nearest.LastIndexOf('.') + 1)..]).Contains);
        return isSpeltRight && !hasAll
            ? $"; did you mean '{nearest}', which is another curve?"
            : Names.Suggestion(nearest);
    }

    private static void AddNamed(
        List<CurveDefinition> found,
        ValueList<CurveDefinition> definitions,
        ReadOnlySpan<char> name
    )
    {
        foreach (var definition in definitions.AsSpan())
            if (name.SequenceEqual(definition.Name))
                found.Add(definition);
    }
}
