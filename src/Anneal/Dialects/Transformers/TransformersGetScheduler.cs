using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_scheduler</c>: another function of transformers, by a name.</summary>
internal sealed class TransformersGetScheduler : TransformersDefinition
{
    private static readonly Dictionary<string, string> Functions = new()
    {
        ["linear"] = "get_linear_schedule_with_warmup",
        ["cosine"] = "get_cosine_schedule_with_warmup",
        ["cosine_with_restarts"] = "get_cosine_with_hard_restarts_schedule_with_warmup",
        ["polynomial"] = "get_polynomial_decay_schedule_with_warmup",
        ["constant"] = "get_constant_schedule",
        ["constant_with_warmup"] = "get_constant_schedule_with_warmup",
        ["inverse_sqrt"] = "get_inverse_sqrt_schedule",
        ["reduce_lr_on_plateau"] = "get_reduce_on_plateau_schedule",
        ["cosine_with_min_lr"] = "get_cosine_with_min_lr_schedule_with_warmup",
        ["cosine_warmup_with_min_lr"] = "get_cosine_with_min_lr_schedule_with_warmup_lr_rate",
        ["warmup_stable_decay"] = "get_wsd_schedule",
        ["greedy"] = "get_greedy_schedule",
    };

    public static readonly Parameter<string> Function = Required(
        "name",
        Kinds.Choice([.. Functions.Keys]),
        "the schedule"
    ) with
    {
        IsPositional = true,
    };
    public static readonly Parameter<double> WarmupSteps = StepsOf(WarmupName, "steps of the warm-up");
    public static readonly Parameter<double> TrainingSteps = StepsOf(
        TrainingName,
        "steps of the run",
        ParameterRole.Length
    );
    public static readonly Parameter<ValueList<(string Name, ArgumentValue Value)>> Keywords = OrNone(
        "scheduler_specific_kwargs",
        Kinds.MapOf(
            Kinds.Text,
            Kinds.AnyOf(Kinds.Real, Kinds.Boolean, Kinds.None, Kinds.Text, Kinds.ListOf(Kinds.Real))
        ),
        "further arguments of the schedule's own function"
    );

    private readonly Catalog catalog;

    /// <param name="functions">The functions that it may call.</param>
    public TransformersGetScheduler(ValueList<CurveDefinition> functions)
        : base(
            "get_scheduler",
            "A schedule of transformers by its name.",
            Function,
            Optimizer,
            WarmupSteps,
            TrainingSteps,
            Keywords
        )
    {
        catalog = new(functions, [], [], []);
        Formula = "that of the schedule's own function";
        Conventions =
            "'constant' takes no notice of the other arguments, 'constant_with_warmup' of scheduler_specific_kwargs, "
            + "'reduce_lr_on_plateau' and 'greedy' of the steps.";
        Example = "transformers.get_scheduler('cosine', num_warmup_steps=100, num_training_steps=1000)";
    }

    internal override Violation? Check(CallExpression call)
    {
        try
        {
            Target(call);
            return null;
        }
        catch (ScheduleTextException wrong)
        {
            return wrong.Problem;
        }
    }

    internal override CallExpression WithLengths(CallExpression call, double scale) => Target(call);

    internal override Curve Bind(BoundCall call)
    {
        var target = Target(call);
        return target.Definition.Bind(call.With(target));
    }

    internal override IEnumerable<Feedback> Feedback(BoundCall call)
    {
        var target = Target(call);
        return target.Definition.Feedback(call.With(target));
    }

    // The call that get_scheduler makes, which has what its function takes notice of.
    private CallExpression Target(CallExpression call)
    {
        var name = Function.In(call);
        var given = new List<string>();
        if (name is not ("constant" or "reduce_lr_on_plateau" or "greedy"))
        {
            Give(WarmupSteps);
            if (name is not ("constant_with_warmup" or "inverse_sqrt"))
                Give(TrainingSteps);
        }
        if (name is not ("constant" or "constant_with_warmup"))
            given.AddRange(Keywords.In(call, []).Select(keyword => $"{keyword.Name}={keyword.Value}"));
        var text = $"{Functions[name]}({string.Join(", ", given)})";
        var resolver = new Resolver(new TextErrors(text), catalog, static _ => null);
        return (CallExpression)resolver.Schedule(SyntaxParser.ParseRecipe(text).Rate);

        void Give(Parameter<double> steps)
        {
            if (steps.TryIn(call, out var count))
                given.Add($"{steps.Name}={NumberText.Format(count)}");
        }
    }

    private static Parameter<double> StepsOf(string name, string description, ParameterRole role = default) =>
        OrNone(name, Kinds.AnyNumber, $"{description}; most schedules need it", role);
}
