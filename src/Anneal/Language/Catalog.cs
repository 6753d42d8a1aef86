using System.Collections.Concurrent;
using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal;

/// <summary>The curves that texts may name.</summary>
public sealed class Catalog
{
    private const int ShortestWord = 3;

    private readonly ValueList<CurveDefinition> ours;
    private readonly ValueList<Framework> frameworks;
    private readonly ConcurrentDictionary<string, IReadOnlyList<CurveDefinition>> known = new();
    private readonly ValueList<Framework> further;
    private readonly Lazy<ValueList<CurveDefinition>> definitions;
    private readonly Lazy<ValueList<CurveDefinition>> proposed;

    internal Catalog(
        ValueList<CurveDefinition> ours,
        ValueList<Framework> frameworks,
        ValueList<CurveDefinition> feedback,
        IReadOnlyList<CallTranslation> translations,
        ValueList<Framework>? further = null
    )
    {
        // The further ones are proposed for an unknown name where no better known one is near.
        var first = frameworks;
        proposed = new(() => [.. ours, .. first.SelectMany(framework => framework.Definitions)]);
        this.further = further ?? [];
        frameworks = [.. frameworks, .. this.further];
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
        if (known.TryGetValue(name, out var before))
            return before;
        var found = Search(name, name.LastIndexOf('.'));
        // Names that mean nothing may be any, and are not kept.
        if (found.Count > 0)
            known[name] = found;
        return found;
    }

    private List<CurveDefinition> Search(string name, int dot)
    {
        var found = new List<CurveDefinition>();
        if (dot < 0)
            AddNamed(found, ours, name);
        if (found.Count > 0)
            return found;
        foreach (var framework in frameworks)
            if (dot < 0 ? !framework.NeedsFullName && framework.NameForm(name) : framework.Has(name.AsSpan(0, dot)))
                AddNamed(found, framework.Definitions, name.AsSpan(dot + 1));
        if (dot < 0)
            found.RemoveAll(definition => definition.NeedsFullName);
        return found;
    }

    /// <summary>
    /// The curves and the feedback that a word finds: those whose names have it, and those of the kind that it means.
    /// </summary>
    /// <param name="word">Any part of a name, such as <c>noam</c> or <c>poly</c>, in any case.</param>
    public IReadOnlyList<CurveDefinition> Search(string word)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(word);
        var family = word.Length >= ShortestWord ? CurveFamilies.OfWord(word) : null;
        return
        [
            .. Definitions
                .Concat(Feedback)
                .Where(definition =>
                    definition.FullName.Contains(word, StringComparison.OrdinalIgnoreCase)
                    || definition.Family == family
                ),
        ];
    }

    /// <summary>
    /// The curves that a call may mean: of several with its name those that take its arguments, or at least know them,
    /// if not all are of the better known frameworks, which come first.
    /// </summary>
    internal IReadOnlyList<CurveDefinition> Meant(CallSyntax call)
    {
        var found = Find(call.Name);
        if (found.Count < 2)
            return found;
        CurveDefinition[] better = [.. found.Where(proposed.Value.Contains)];
        if (better.Length == found.Count)
            return found;
        CurveDefinition[] knowing = [.. found.Where(definition => definition.Knows(call))];
        CurveDefinition[] meant = [.. knowing.Where(definition => definition.Takes(call))];
        if (meant.Length == 0)
            meant = knowing.Length > 0 ? knowing : [.. found];
        CurveDefinition[] first = [.. meant.Intersect(better)];
        return first.Length > 0 ? first : meant;
    }

    /// <summary>What settings, or a map in them, mean; null where they are no framework's.</summary>
    internal SyntaxNode? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        var maps = SettingsMap.AllIn(settings).ToList();
        for (var i = 0; i < maps.Count; i++)
            foreach (var framework in frameworks)
                if (framework.OfSettings(maps[i]) is { } call)
                    return Another(call, maps.Skip(i + 1), framework) is { } other
                        ? new RefusedSyntax(
                            other.Span,
                            "expected one schedule in the settings, but found another one; give each one by itself."
                        )
                        : call;
        return null;
    }

    // That of another network: what is made of the same settings, or of some of them, is the first one or a part of it.
    private static SyntaxNode? Another(
        SyntaxNode first,
        IEnumerable<IReadOnlyDictionary<string, SyntaxNode>> rest,
        Framework framework
    )
    {
        var parts = first.WithParts().ToHashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        return rest.Select(framework.OfSettings)
            .FirstOrDefault(other =>
                other is not null && other.Span != first.Span && !other.WithParts().Any(parts.Contains)
            );
    }

    /// <summary>The settings that are the optimizer's rate in a framework's configurations.</summary>
    internal ValueList<string> RateAt(string? framework) =>
        frameworks.FirstOrDefault(each => each.Name == framework)?.RateAt ?? Framework.MostlyRateAt;

    /// <summary>Whether code imports a framework, in one of its releases, from a package.</summary>
    internal bool IsOfPackage(string framework, string package) =>
        framework == package
        || frameworks.Any(each =>
            each.Name == framework && each.Modules.Any(module => module.Split('.')[0] == package)
        );

    /// <summary>Whether a bare name never means a curve, because that of another framework is better known.</summary>
    internal bool NeedsFullName(CurveDefinition definition) =>
        definition.NeedsFullName
        || frameworks.Any(framework => framework.Name == definition.Framework && framework.NeedsFullName);

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
        var named = further.FirstOrDefault(framework =>
            name.StartsWith($"{framework.Name}.", StringComparison.Ordinal)
        );
        return (named is null ? null : Names.Nearest(name, named.Definitions.Select(each => each.FullName)))
            ?? Nearest(name, proposed.Value)
            ?? (name.Contains('.', StringComparison.Ordinal) ? Nearest(name, Definitions) : null);
    }

    private static string? Nearest(string name, ValueList<CurveDefinition> among)
    {
        if (Names.Nearest(name, among.Select(definition => definition.FullName)) is { } full)
            return full;
        var bare = Names.Nearest(Names.Last(name), among.Select(definition => definition.Name).Distinct());
        return bare is null ? null : among.First(definition => definition.Name == bare).FullName;
    }

    /// <summary>
    /// What may be meant by an unknown name, as the end of a sentence: a name that is spelt a little otherwise, or
    /// another curve, where each of its words is right, as in <c>CosineAnnealingWarmupRestarts</c>.
    /// </summary>
    internal string Suggestion(string name)
    {
        if (Nearest(name) is not { } nearest)
            return "";
        var words = Names.Words(Names.Last(name)).ToArray();
        var known = proposed.Value.SelectMany(definition => Names.Words(definition.Name)).ToHashSet();
        var isSpeltRight = words.Length > 1 && words.All(known.Contains);
        var near = Names.Words(Names.Last(nearest)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var hasAll = words.All(near.Contains);
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
