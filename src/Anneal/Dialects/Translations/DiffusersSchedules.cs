using System.Globalization;
using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// The functions of <c>diffusers.optimization</c>: those of transformers, and one that has its rates in a text.
/// </summary>
internal static class DiffusersSchedules
{
    /// <summary>The function that transformers does not have.</summary>
    public const string Piecewise = "get_piecewise_constant_schedule";

    private const string Getter = "get_scheduler",
        PiecewiseName = "piecewise_constant",
        Rules = "step_rules";

    private static readonly string[] Modules = ["diffusers.", "diffusers.optimization."];

    private static readonly string[] OfGetter =
    [
        "name",
        "optimizer",
        Rules,
        "num_warmup_steps",
        "num_training_steps",
        "num_cycles",
        "power",
        "last_epoch",
    ];

    /// <summary>Whether a name is that of a function of diffusers, with its module.</summary>
    public static bool IsOf(string name) => Modules.Contains(name[..(name.LastIndexOf('.') + 1)]);

    /// <summary>Whether a call of a function is one of these, which transformers does not have.</summary>
    /// <param name="function">The function's name, without its module.</param>
    /// <param name="arguments">The names of its arguments.</param>
    /// <param name="first">The text of its argument <c>name</c>; null where it is none.</param>
    public static bool HasRules(string function, IEnumerable<string?> arguments, string? first) =>
        function == Piecewise || function == Getter && (first == PiecewiseName || arguments.Contains(Rules));

    /// <summary>The schedule that does the same; null where a call is none of diffusers.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        var name = Names.Last(call.Name);
        var isOfModule = Modules.Contains(call.Name[..^name.Length]);
        var named = call.Arguments.Find(argument => argument.Name is "name") ?? call.Arguments.FirstOrDefault();
        // Transformers has the further arguments in a dictionary.
        var hasRules =
            HasRules(name, call.Arguments.Select(argument => argument.Name), (named?.Value as TextSyntax)?.Text)
            || name == Getter && call.Arguments.Exists(argument => argument.Name is "num_cycles" or "power");
        if (!isOfModule && !(hasRules && name == call.Name))
            return null;
        if (name == Piecewise)
            return Stairs(call, new(call, ["optimizer", Rules, "last_epoch"], errors), errors);
        if (name != Getter)
            return call with { Name = $"transformers.{name}" };
        var given = new TranslatedCall(call, OfGetter, errors);
        return (given["name"] as TextSyntax)?.Text switch
        {
            PiecewiseName => Stairs(call, given, errors),
            "cosine_with_restarts" => Get(given, "num_cycles"),
            "polynomial" => Get(given, "power"),
            _ => Get(given, null),
        };
    }

    private static CallSyntax Get(TranslatedCall given, string? keyword) =>
        given.To(
            $"transformers.{Getter}",
            ("name", given["name"]),
            ("num_warmup_steps", given["num_warmup_steps"]),
            ("num_training_steps", given["num_training_steps"]),
            (
                "scheduler_specific_kwargs",
                keyword is not null && given[keyword] is { } value
                    ? new MapSyntax(value.Span, [(new TextSyntax(value.Span, keyword), value)])
                    : null
            )
        );

    // "1:10,0.1:20,0.01": each multiple up to its step, and the last one from there on.
    private static CallSyntax Stairs(CallSyntax call, TranslatedCall given, TextErrors errors)
    {
        if (given[Rules] is not TextSyntax rules)
            throw errors.Error(call, $"'{call.Name}' needs the argument '{Rules}': a quoted text.");
        if (given["last_epoch"] is { } last and not UnarySyntax)
            throw errors.Error(last, "a run that continues with 'last_epoch' is not read here.");
        var parts = rules.Text.Split(',');
        var steps = new SortedDictionary<long, double>();
        foreach (var part in parts[..^1])
        {
            if (
                part.Split(':') is not [var multiple, var step]
                || !long.TryParse(step, NumberStyles.Integer, CultureInfo.InvariantCulture, out var end)
                || Number(multiple) is not { } value
            )
                throw Wrong(part);
            steps[end] = value;
        }
        var rest = Number(parts[^1]) ?? throw Wrong(parts[^1]);
        (long End, double Value)[] later =
        [
            .. steps.Where(step => step.Key > 0).Select(step => (step.Key, step.Value)),
        ];
        return new CallSyntax(
            call.Span,
            later.Length == 0 ? "constant" : "piecewise",
            later.Length == 0
                ? [new(rules.Span, null, Base(rest))]
                :
                [
                    new(
                        rules.Span,
                        null,
                        new ListSyntax(rules.Span, [.. later.Select(step => Base(step.Value)), Base(rest)])
                    ),
                    new(
                        rules.Span,
                        "at",
                        new ListSyntax(
                            rules.Span,
                            [.. later.Select(step => new NumberSyntax(rules.Span, step.End, null, IsInteger: true))]
                        )
                    ),
                ]
        );

        SyntaxNode Base(double multiple) => new ScaledBaseSyntax(rules.Span, Divides: false, multiple);

        double? Number(string text) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? number
                : null;

        ScheduleTextException Wrong(string part) =>
            errors.Error(
                rules,
                $"'{Rules}' must be multiples of the rate, each with a colon and the step at which it ends, and a last "
                    + $"one, as in '1:10,0.1:20,0.01', but has '{part}'."
            );
    }
}
