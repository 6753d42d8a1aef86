using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// <c>timm.scheduler.create_scheduler_v2</c>, and the flags of timm's training script, which are its arguments.
/// </summary>
internal static class TimmFactory
{
    private const string Name = "create_scheduler_v2",
        FullName = "timm." + Name,
        Schedule = "sched",
        ByEpoch = "step_on_epochs",
        UpdatesOfEpoch = "updates_per_epoch";

    private static readonly string[] Parameters =
    [
        "optimizer",
        Schedule,
        "num_epochs",
        "decay_epochs",
        "decay_milestones",
        "cooldown_epochs",
        "patience_epochs",
        "decay_rate",
        "min_lr",
        "warmup_lr",
        "warmup_epochs",
        "warmup_prefix",
        "noise",
        "noise_pct",
        "noise_std",
        "noise_seed",
        "cycle_mul",
        "cycle_decay",
        "cycle_limit",
        "k_decay",
        "plateau_mode",
        ByEpoch,
        UpdatesOfEpoch,
    ];

    // What the script calls the arguments, where it calls them otherwise.
    private static readonly Dictionary<string, string> Flags = new()
    {
        ["num_epochs"] = "epochs",
        ["noise"] = "lr_noise",
        ["cycle_mul"] = "lr_cycle_mul",
        ["cycle_decay"] = "lr_cycle_decay",
        ["cycle_limit"] = "lr_cycle_limit",
        ["k_decay"] = "lr_k_decay",
    };

    /// <summary>The call that flags mean; null where they are none of timm.</summary>
    public static CallSyntax? OfSettings(IReadOnlyDictionary<string, SyntaxNode> settings)
    {
        if (settings.Text(Schedule) is null || !settings.ContainsKey("epochs"))
            return null;
        var given = Parameters
            .Select(name => (name, Value: settings.GetValueOrDefault(Flags.GetValueOrDefault(name, name))))
            .Where(argument => argument.Value is not null)
            .ToDictionary(argument => argument.name, argument => argument.Value!);
        var span = settings[Schedule].Span;
        // The script's own, other than the function's.
        given.TryAdd("warmup_epochs", new NumberSyntax(span, 5, null, IsInteger: true));
        given.TryAdd("cycle_decay", new NumberSyntax(span, 0.5, null, IsInteger: false));
        if (settings.ContainsKey("sched_on_updates"))
        {
            given[ByEpoch] = new NameSyntax(span, "False");
            given[UpdatesOfEpoch] = new NameSyntax(span, "steps_per_epoch");
        }
        return SettingsCall.Of(FullName, given);
    }

    /// <summary>The scheduler that it makes, as its script steps it; null where a call is none such.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        if (call.Name is not (FullName or Name or "scheduler." + Name or "timm.scheduler." + Name))
            return null;
        var given = new TranslatedCall(call, Parameters, errors);
        if (given["noise"] is { } noise and not NameSyntax { Name: "None" })
            throw errors.Error(noise, "noise is not read: timm draws it from PyTorch's generator.");
        var byUpdate = given[ByEpoch] is NameSyntax { Name: "False" };
        if (byUpdate && given[UpdatesOfEpoch] is null)
            throw errors.Error(call, $"'{call.Name}' needs the argument '{UpdatesOfEpoch}' where it is by updates.");
        var epochs = given["num_epochs"] ?? Number(300);
        (string, SyntaxNode?)[] warmup =
        [
            ("warmup_t", Steps(given["warmup_epochs"])),
            ("warmup_lr_init", given["warmup_lr"] ?? Number(1e-5)),
        ];
        (string, SyntaxNode?)[] joined = [.. warmup, ("warmup_prefix", given["warmup_prefix"])];
        (string, SyntaxNode?)[] cycles =
        [
            ("t_initial", Steps(epochs)),
            ("lr_min", given["min_lr"]),
            ("cycle_mul", given["cycle_mul"]),
            ("cycle_decay", given["cycle_decay"] ?? Number(0.1)),
            ("cycle_limit", given["cycle_limit"]),
            .. joined,
        ];
        var kDecay = ("k_decay", given["k_decay"]);
        var rate = given["decay_rate"] ?? Number(0.1);
        var kind = (given[Schedule] as TextSyntax)?.Text ?? (given[Schedule] is null ? "cosine" : null);
        var scheduler = kind switch
        {
            "cosine" => given.To("timm.CosineLRScheduler", [.. cycles, kDecay]),
            "tanh" => given.To("timm.TanhLRScheduler", cycles),
            "poly" => given.To("timm.PolyLRScheduler", [("power", rate), .. cycles, kDecay]),
            "step" => given.To(
                "timm.StepLRScheduler",
                [("decay_t", Steps(given["decay_epochs"] ?? Number(90))), ("decay_rate", rate), .. joined]
            ),
            "multistep" => given.To(
                "timm.MultiStepLRScheduler",
                [("decay_t", Milestones()), ("decay_rate", rate), .. joined]
            ),
            "plateau" when !byUpdate => given.To(
                "timm.PlateauLRScheduler",
                [
                    ("decay_rate", rate),
                    ("patience_t", given["patience_epochs"]),
                    ("lr_min", given["min_lr"]),
                    ("mode", given["plateau_mode"]),
                    .. warmup,
                ]
            ),
            _ => throw errors.Error(
                given[Schedule]!,
                "expected one of the schedules of timm: 'cosine', 'tanh', 'poly', 'step', 'multistep', 'plateau'."
            ),
        };
        return byUpdate
            ? scheduler
            : new EverySyntax(call.Span, scheduler, Number(1) with { Unit = LengthUnit.Epochs });

        NumberSyntax Number(double value) => new(call.Span, value, null, double.IsInteger(value));

        SyntaxNode? Steps(SyntaxNode? count) =>
            count is null || !byUpdate
                ? count
                : new OperationSyntax(
                    count.Span,
                    count,
                    [(new Token(TokenKind.Symbol, "*", 0, count.Span), given[UpdatesOfEpoch]!)]
                );

        ListSyntax Milestones() =>
            given["decay_milestones"] switch
            {
                null => new(call.Span, [.. new double[] { 90, 180, 270 }.Select(epoch => Steps(Number(epoch))!)]),
                ListSyntax list => list with { Items = [.. list.Items.Select(item => Steps(item)!)] },
                var one => new(one.Span, [Steps(one)!]),
            };
    }
}
