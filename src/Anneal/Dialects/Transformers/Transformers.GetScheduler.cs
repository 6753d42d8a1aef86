using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>
    /// A schedule by the name that transformers' <c>TrainingArguments(lr_scheduler_type=…)</c> has for it.
    /// </summary>
    /// <param name="name">The name: <c>linear</c>, <c>cosine</c>, <c>warmup_stable_decay</c>, …</param>
    /// <param name="numWarmupSteps">Steps of the warm-up; most schedules need it.</param>
    /// <param name="numTrainingSteps">Steps of the run; most schedules need it.</param>
    /// <param name="schedulerSpecificKwargs">Further arguments of the schedule's own function.</param>
    /// <returns>The recipe of the schedule's own function.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe GetScheduler(
        string name,
        double? numWarmupSteps = null,
        double? numTrainingSteps = null,
        IReadOnlyDictionary<string, double>? schedulerSpecificKwargs = null
    ) =>
        new FrameworkCall("transformers.get_scheduler")
            .With("name", name)
            .With(WarmupSteps, numWarmupSteps)
            .With(TrainingSteps, numTrainingSteps)
            .WithKeywords("scheduler_specific_kwargs", schedulerSpecificKwargs)
            .ToRecipe();

    private static LegacyDefinition GetSchedulerDefinition =>
        new(
            "get_scheduler",
            "A schedule of transformers by its name.",
            new LegacyParameter("name", Kinds.Choice([.. TransformersNames.Functions.Keys]), "the schedule")
            {
                IsRequired = true,
                IsPositional = true,
            },
            Optimizer,
            Optional(WarmupSteps, Kinds.AnyNumber, "steps of the warm-up; most schedules need it"),
            Optional(TrainingSteps, Kinds.AnyNumber, "steps of the run; most schedules need it"),
            Optional(
                "scheduler_specific_kwargs",
                Kinds.MapOf(
                    Kinds.Text,
                    Kinds.AnyOf(Kinds.Real, Kinds.Boolean, Kinds.None, Kinds.Text, Kinds.ListOf(Kinds.Real))
                ),
                "further arguments of the schedule's own function"
            )
        )
        {
            UsesBase = true,
            Formula = "that of the schedule's own function",
            Source = Source,
            Conventions =
                "'constant' takes no notice of the other arguments, 'constant_with_warmup' of "
                + "scheduler_specific_kwargs, 'reduce_lr_on_plateau' and 'greedy' of the steps.",
            Example = "transformers.get_scheduler('cosine', num_warmup_steps=100, num_training_steps=1000)",
            CheckWith = arguments =>
            {
                try
                {
                    Target(arguments);
                    return null;
                }
                catch (ScheduleTextException wrong)
                {
                    return wrong.Problem;
                }
            },
            BindWith = (arguments, scope) =>
                Target(arguments) is var target ? target.Definition.Bind(new(target, scope)) : null!,
            FeedbackWith = (arguments, scope) =>
                Target(arguments) is var target ? target.Definition.Feedback(new(target, scope)) : [],
        };

    private static CallArguments Of(CallExpression call) => new(call.Definition, call.Arguments);

    // The call of the schedule's own function that get_scheduler makes.
    private static CallExpression Target(CallArguments arguments)
    {
        var name = arguments.Text("name", "");
        var given = new List<string>();
        if (name is not ("constant" or "reduce_lr_on_plateau" or "greedy") && arguments.Has(WarmupSteps))
            given.Add($"{WarmupSteps}={arguments.Find(WarmupSteps)}");
        if (
            name is not ("constant" or "constant_with_warmup" or "inverse_sqrt" or "reduce_lr_on_plateau" or "greedy")
            && arguments.Has(TrainingSteps)
        )
            given.Add($"{TrainingSteps}={arguments.Find(TrainingSteps)}");
        if (
            name is not ("constant" or "constant_with_warmup")
            && arguments.Find("scheduler_specific_kwargs") is MapArgument keywords
        )
            given.AddRange(keywords.Entries.Select(entry => $"{((TextArgument)entry.Key).Text}={entry.Value}"));
        return (CallExpression)
            Recipe.Parse($"transformers.{TransformersNames.Functions[name]}({string.Join(", ", given)})").Rate;
    }
}
