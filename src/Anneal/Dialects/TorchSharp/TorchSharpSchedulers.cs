using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of TorchSharp in C#: PyTorch's, with some other defaults, <c>-1</c> for what is left open, and
/// enumerations for words.
/// </summary>
internal static class TorchSharpSchedulers
{
    private const string Path = "TorchSharp.torch.optim.lr_scheduler.";
    private const string Implementations = "impl.";

    // The optimizer, the parameters in their order, and what each call may end with.
    private static readonly Dictionary<string, string[]> Parameters = new()
    {
        ["ChainedLR"] = ["schedulers"],
        ["ConstantLR"] = Of("factor", "total_iters"),
        ["CosineAnnealingLR"] = Of("T_max", "eta_min"),
        ["CyclicLR"] = Of(
            "base_lr",
            "max_lr",
            "step_size_up",
            "step_size_down",
            "mode",
            "gamma",
            "scale_fn",
            "scale_mode",
            "cycle_momentum",
            "base_momentum",
            "max_momentum"
        ),
        ["ExponentialLR"] = Of("gamma"),
        ["LambdaLR"] = Of("lr_lambda"),
        ["LinearLR"] = Of("start_factor", "end_factor", "total_iters"),
        ["MultiStepLR"] = Of("milestones", "gamma"),
        ["MultiplicativeLR"] = Of("lr_lambda"),
        ["OneCycleLR"] = Of(
            "max_lr",
            "total_steps",
            "epochs",
            "steps_per_epoch",
            "pct_start",
            "anneal_strategy",
            "cycle_momentum",
            "base_momentum",
            "max_momentum",
            "div_factor",
            "final_div_factor",
            "three_phase"
        ),
        ["PolynomialLR"] = Of("total_iters", "power"),
        ["ReduceLROnPlateau"] =
        [
            "optimizer",
            "mode",
            "factor",
            "patience",
            "threshold",
            "threshold_mode",
            "cooldown",
            "min_lr",
            "eps",
            "verbose",
        ],
        ["SequentialLR"] = ["optimizer", "schedulers", "milestones", "last_epoch"],
        ["StepLR"] = Of("step_size", "gamma"),
    };

    // What TorchSharp takes for what is left out, where PyTorch takes another value or none.
    private static readonly Dictionary<(string, string), double> Defaults = new()
    {
        [("ExponentialLR", "gamma")] = 0.1,
    };

    private static readonly string[] MinusOneLeavesOpen =
    [
        "epochs",
        "step_size_down",
        "steps_per_epoch",
        "total_steps",
    ];

    private static readonly Dictionary<string, string> Words = new()
    {
        ["AnnealStrategy.Cos"] = "cos",
        ["AnnealStrategy.Linear"] = "linear",
        ["Mode.Triangular"] = "triangular",
        ["Mode.Triangular2"] = "triangular2",
        ["Mode.ExpRange"] = "exp_range",
        ["ScaleMode.Cycle"] = "cycle",
        ["ScaleMode.Iterations"] = "iterations",
    };

    private static string[] Of(params string[] names) => ["optimizer", .. names, "last_epoch", "verbose"];

    /// <summary>The parameters of a scheduler in TorchSharp's order; null where it has none of this name.</summary>
    public static string[]? ParametersOf(string scheduler) => Parameters.GetValueOrDefault(scheduler);

    /// <summary>The scheduler that a path leads to, however much of it is written; null where none.</summary>
    public static string? NameOf(string path)
    {
        var name = Names.Last(path);
        var before = path[..^name.Length];
        if (before.EndsWith(Implementations, StringComparison.Ordinal))
            before = before[..^Implementations.Length];
        return Path.EndsWith(before, StringComparison.Ordinal) && Parameters.ContainsKey(name) ? name : null;
    }

    /// <summary>What PyTorch calls a scheduler.</summary>
    public static string InPyTorch(string scheduler) => scheduler == "ChainedLR" ? "ChainedScheduler" : scheduler;

    /// <summary>What TorchSharp takes for an argument that is left out, where PyTorch takes another value or none.
    /// </summary>
    public static double? DefaultOf(string scheduler, string parameter) =>
        Defaults.TryGetValue((scheduler, parameter), out var taken) ? taken : null;

    /// <summary>Whether -1 leaves an argument open.</summary>
    public static bool IsOpenAtMinusOne(string parameter) => MinusOneLeavesOpen.Contains(parameter);

    /// <summary>The word that a member of an enumeration stands for; null where it is none.</summary>
    public static string? WordOf(string path)
    {
        var parts = path.Split('.');
        return parts.Length > 1 ? Words.GetValueOrDefault($"{parts[^2]}.{parts[^1]}") : null;
    }

    /// <summary>PyTorch's call that does the same; null where a call is none of TorchSharp in C#.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    ) =>
        call.IsCSharp && Translated(call, errors) is { } translated
            ? Rising(translated, new(errors, modules, static _ => null, allowance)) ?? translated
            : null;

    // TorchSharp's ramp may end above the optimizer's rate, which PyTorch refuses.
    private static CallSyntax? Rising(CallSyntax call, FormulaReader formulas)
    {
        if (!call.Name.EndsWith(".LinearLR", StringComparison.Ordinal))
            return null;
        if (
            Number("start_factor", 1.0 / 3) is not (> 0 and <= 1 and var start)
            || Number("end_factor", 1) is not (> 1 and var end)
            || Number("total_iters", 5) is not { } steps
        )
            return null;
        var ramp = new RangeSyntax(
            call.Span,
            new ScaledBaseSyntax(call.Span, Divides: false, start),
            new ScaledBaseSyntax(call.Span, Divides: false, end)
        );
        var length = new NumberSyntax(call.Span, steps, null, IsInteger: true);
        return new(call.Span, "linear", [new(call.Span, null, ramp), new(call.Span, null, length)]);

        double? Number(string parameter, double byDefault) =>
            call.Arguments.Find(argument => argument.Name == parameter) is { } argument
                ? formulas.Number(argument.Value)
                : byDefault;
    }

    private static CallSyntax? Translated(CallSyntax call, TextErrors errors)
    {
        if (NameOf(call.Name) is not { } name)
            return null;
        var parameters = Parameters[name];
        var given = new TranslatedCall(call, parameters, errors);
        return given.To($"torch.{InPyTorch(name)}", parameters.Select(parameter => (parameter, Argument(parameter))));

        SyntaxNode? Argument(string parameter)
        {
            var value = given[parameter];
            if (value is NameSyntax { Name: "None" })
                value = null;
            if (value is NumberSyntax { Value: -1 } && MinusOneLeavesOpen.Contains(parameter))
                value = null;
            if (value is null && DefaultOf(name, parameter) is { } byDefault)
                return new NumberSyntax(call.Span, byDefault, null, IsInteger: false);
            return value switch
            {
                NameSyntax word => Word(word),
                ListSyntax list when parameter == "schedulers" => list with
                {
                    Items =
                    [
                        .. list.Items.Select(item => item is CallSyntax each ? Translated(each, errors) ?? item : item),
                    ],
                },
                _ => value,
            };
        }
    }

    private static SyntaxNode Word(NameSyntax name) =>
        WordOf(name.Name) is { } word ? new TextSyntax(name.Span, word) : name;
}
