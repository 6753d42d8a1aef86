using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Anneal.Dialects;
using Anneal.Language;
using Anneal.Language.CSharp;
using Anneal.Language.Curves;
using Anneal.Language.Syntax;
using Anneal.Serialization;

namespace Anneal;

/// <summary>Everything that a schedule text says: the rate, its feedback, and what is scheduled beside it.</summary>
/// <remarks>
/// Immutable, compared by value. Bound to a run and a base rate it gives curves; see
/// <see cref="Bind(BindingContext)"/>. In JSON, configuration and type converters it is its text.
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Recipe>))]
[TypeConverter(typeof(TextTypeConverter<Recipe>))]
public sealed record Recipe : ISpanFormattable, ISpanParsable<Recipe>
{
    /// <param name="rate">The learning rate.</param>
    /// <param name="feedback">What measurements do to it, in order.</param>
    /// <param name="companions">What is scheduled beside it; no name twice.</param>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public Recipe(
        ScheduleExpression rate,
        ValueList<ReduceOnPlateau>? feedback = null,
        ValueList<NamedExpression>? companions = null
    )
    {
        ArgumentNullException.ThrowIfNull(rate);
        (Rate, Feedback, Companions) = (rate, feedback ?? [], companions ?? []);
        if (Companions.GroupBy(companion => companion.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException(
                $"'{twice.Key}' must be scheduled once, but is scheduled {twice.Count()} times.",
                nameof(companions)
            );
    }

    /// <summary>The learning rate.</summary>
    public ScheduleExpression Rate { get; }

    /// <summary>What measurements do to the rate.</summary>
    public ValueList<ReduceOnPlateau> Feedback { get; }

    /// <summary>Hyper-parameters that are scheduled beside the rate.</summary>
    public ValueList<NamedExpression> Companions { get; }

    /// <summary>
    /// The optimizer's rate where the text is a whole configuration that says it, which stands for <c>base</c> unless
    /// another one is given; null where it says none. No part of the comparison, nor of the canonical text.
    /// </summary>
    public SaidRate? BaseRate { get; private init; }

    /// <summary>Whether the base rate occurs, so that a rate given from outside has an effect.</summary>
    public bool UsesBase => Rate.UsesBase || Companions.Any(companion => companion.Expression.UsesBase);

    /// <summary>Identifies the tree: 32 hexadecimal digits that depend on the canonical text alone.</summary>
    public string TextFingerprint => Fingerprint.Of(ToString());

    /// <summary>The curves for one parameter group of one run.</summary>
    /// <param name="context">The run and the group.</param>
    /// <exception cref="ScheduleBindingException">The text needs what the context does not give, or its parts do not
    /// fit.</exception>
    public BoundRecipe Bind(BindingContext context) => Bind(context, observer: null);

    /// <summary>The same, telling which curve each part of the rate's text became, innermost first.</summary>
    internal BoundRecipe Bind(BindingContext context, Action<ScheduleExpression, Curve>? observer)
    {
        ArgumentNullException.ThrowIfNull(context);
        context = WithRate(context);
        var rate = Binder.Bind(Rate, context, observer);
        var scope = Binder.Whole(context) with { Scheduled = [.. Companions.Select(companion => companion.Name)] };
        var implied = Alongside.Companions(Rate, scope);
        var impliedFeedback = Alongside.Feedback(Rate, scope);
        // What comes out of a wrapper has a part in the identity; builds before 0.2 dropped it.
        ValueList<string> carried = Alongside.IsCarried(Rate)
            ? [.. implied.Select(curve => curve.Name), .. impliedFeedback.Select(_ => BoundRecipe.CarriedFeedback)]
            : [];
        return new BoundRecipe(
            this,
            context,
            rate,
            [
                .. Companions.Select(companion => new NamedCurve(
                    companion.Name,
                    Binder.Bind(companion.Expression, context)
                )),
                .. implied,
            ],
            [.. impliedFeedback, .. Feedback]
        )
        {
            Carried = carried,
            IsStretchedAnew = StretchedAnew.IsIn(this),
        };
    }

    /// <summary>
    /// The rate as the framework that a call comes from steps it, with its own order of operations, for a run in which
    /// rates are overwritten from outside or positions are given by number.
    /// </summary>
    /// <param name="context">The run and the group.</param>
    /// <returns>The trace; null where the text is not one call of a framework that has such a history.</returns>
    /// <exception cref="ScheduleBindingException">The text needs what the context does not give.</exception>
    public Trace? Replay(BindingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Binder.Replay(Rate, WithRate(context));
    }

    private BindingContext WithRate(BindingContext context) =>
        context.BaseRate is null ? context with { BaseRate = BaseRate?.Value } : context;

    /// <summary>The curves for a run with one parameter group.</summary>
    /// <param name="plan">How long the run is; may be left out where nothing in the text needs it.</param>
    /// <param name="baseRate">What <c>base</c> stands for; may be left out where it does not occur.</param>
    /// <exception cref="ScheduleBindingException">The text needs what was not given, or its parts do not
    /// fit.</exception>
    /// <example>
    /// <code>
    /// var plan = RunPlan.FromEpochs(epochs: 30, stepsPerEpoch: 235);
    /// var bound = Recipe.Parse("warmup(5ep) then cosine(base -&gt; 0.01)").Bind(plan, baseRate: 0.3);
    /// Console.WriteLine(bound.Rate.At(1175)); // 0.3
    /// </code>
    /// </example>
    public BoundRecipe Bind(RunPlan? plan = null, double? baseRate = null) => Bind(new BindingContext(plan, baseRate));

    /// <summary>Reads a schedule text.</summary>
    /// <param name="text">The text, as <c>docs/schedule-text.md</c> defines it.</param>
    /// <exception cref="ScheduleTextException">The text cannot be read; the message has line, column and a
    /// caret.</exception>
    /// <example>
    /// <code>
    /// var recipe = Recipe.Parse("warmup(10) then cosine(base -&gt; 0, 90)");
    /// Console.WriteLine(recipe.UsesBase); // True
    /// Console.WriteLine(recipe.Bind(baseRate: 0.3).Rate.At(10)); // 0.3
    /// </code>
    /// </example>
    public static Recipe Parse(string text) => Parse(text, static _ => null);

    /// <summary>Reads a schedule text, or a pasted line of code, that uses names from around it.</summary>
    /// <param name="text">The text, as <c>docs/schedule-text.md</c> defines it.</param>
    /// <param name="valueOf">
    /// The number that a name stands for, such as <c>num_epochs</c>, <c>args.epochs</c> or <c>len(train_loader)</c>;
    /// null where it stands for none. <see cref="RunPlanNames.NumberNamed"/> knows those of a run.
    /// </param>
    /// <exception cref="ScheduleTextException">The text cannot be read; the message has line, column and a
    /// caret.</exception>
    public static Recipe Parse(string text, Func<string, double?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(valueOf);
        var errors = new TextErrors(text);
        IReadOnlyDictionary<string, SyntaxNode>? settings = null;
        var syntax = Read(text, ref settings);
        var resolver = new Resolver(errors, KnownCurves.All, valueOf);
        var companions = new List<NamedExpression>();
        foreach (var (name, curve) in syntax.Companions)
        {
            if (companions.Exists(companion => companion.Name == name.Text))
                throw errors.Error(name.Span, $"'{name.Text}' is scheduled twice.");
            companions.Add(new(name.Text, resolver.Schedule(curve)));
        }
        var recipe = new Recipe(
            RateOf(syntax.Rate, resolver, text, ref settings),
            [.. syntax.Feedback.Select(call => PlateauDefinition.Of(resolver.Feedback(call)))],
            [.. companions]
        );
        if (!recipe.UsesBase)
            return recipe;
        return recipe with
        {
            BaseRate = OptimizerRate.In(
                settings ?? OptimizerRate.Around(syntax.Rate),
                KnownCurves.All.RateAt(FrameworkOf(recipe.Rate)),
                resolver.Number
            ),
        };
    }

    private static string? FrameworkOf(ScheduleExpression rate) =>
        rate switch
        {
            CallExpression call => call.Definition.Framework,
            EveryExpression every => FrameworkOf(every.Part),
            _ => null,
        };

    // What looks like statements or a dictionary may be settings.
    private static ScheduleExpression RateOf(
        SyntaxNode node,
        Resolver resolver,
        string text,
        ref IReadOnlyDictionary<string, SyntaxNode>? settings
    )
    {
        try
        {
            return resolver.Pasted(node);
        }
        catch (ScheduleTextException)
            when (node is ProgramSyntax or MapSyntax && OfSettings(text, ref settings) is { } meant)
        {
            return resolver.Schedule(meant);
        }
        catch (ScheduleTextException) when (node is MapSyntax && UnknownSettings.In(settings) is { } unknown)
        {
            throw unknown.In(text);
        }
    }

    // A line of C# and settings are looked for where there is nothing else in the text.
    private static RecipeSyntax Read(string text, ref IReadOnlyDictionary<string, SyntaxNode>? settings)
    {
        try
        {
            return SyntaxParser.ParseRecipe(text, KnownCurves.Imported);
        }
        catch (ScheduleTextException) when (OfSettings(text, ref settings) is { } meant)
        {
            return new RecipeSyntax(meant, [], []);
        }
        catch (ScheduleTextException) when (CSharpText.Is(text))
        {
            return new RecipeSyntax(CSharpParser.Parse(text), [], []);
        }
        // As in YAML, where nothing else has a colon after its first name, and in commands.
        catch (ScheduleTextException wrong)
            when ((IsAfterKey(text, wrong.Place.Start) || text.Contains("--", StringComparison.Ordinal))
                && UnknownSettings.In(settings) is { } unknown
            )
        {
            throw unknown.In(text);
        }
    }

    // Not after 'if x:', which is a statement.
    private static bool IsAfterKey(string text, int at)
    {
        var before = text.AsSpan(0, at);
        var line = before[(before.LastIndexOf('\n') + 1)..].TrimStart(" -");
        return text.AsSpan(at).StartsWith(":") && !line.Contains(' ');
    }

    private static SyntaxNode? OfSettings(string text, ref IReadOnlyDictionary<string, SyntaxNode>? settings)
    {
        settings = SettingsText.Read(text);
        return settings is null ? null : KnownCurves.All.OfSettings(settings);
    }

    /// <summary>Reads a schedule text, if it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The recipe.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out Recipe result) =>
        Attempt.Read(text, Parse, out result);

    // Texts are the same in every culture, so that a provider is not asked for where users call.
    static Recipe IParsable<Recipe>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static Recipe ISpanParsable<Recipe>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool IParsable<Recipe>.TryParse(string? s, IFormatProvider? provider, out Recipe result) =>
        TryParse(s, out result!);

    static bool ISpanParsable<Recipe>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Recipe result) =>
        TryParse(s.ToString(), out result!);

    /// <summary>Whether the recipes say the same; the optimizer's rate beside them is no part of it.</summary>
    /// <param name="other">Another recipe.</param>
    public bool Equals(Recipe? other) =>
        other is not null
        && Rate == other.Rate
        && Feedback.Equals(other.Feedback)
        && Companions.Equals(other.Companions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rate, Feedback, Companions);

    /// <summary>The canonical text: unique for the recipe, and read back as an equal one.</summary>
    public override string ToString() =>
        string.Concat(
            Feedback
                .Select(feedback => $" | {feedback}")
                .Prepend(Rate.ToString())
                .Concat(Companions.Select(companion => $" {companion}"))
        );

    /// <summary>The canonical text, whatever the format.</summary>
    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => Attempt.Write(ToString(), destination, out charsWritten);
}
