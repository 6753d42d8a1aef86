using Anneal.Language;

namespace Anneal.Interop.TorchFiles;

/// <summary>A call of one of PyTorch's schedulers in a text.</summary>
internal sealed record TorchCall(CallExpression Call)
{
    /// <summary>The call that is a recipe's whole rate, and the <c>every</c> around it.</summary>
    /// <exception cref="ArgumentException">It is something else.</exception>
    public static (TorchCall Call, EveryExpression? Every) Of(Recipe recipe)
    {
        var every = recipe.Rate as EveryExpression;
        return
            (every?.Part ?? recipe.Rate) is CallExpression { Definition.Framework: "torch" or "torch1" } call
            && recipe.Feedback.Count == 0
            && recipe.Companions.Count == 0
            ? (new(call), every)
            : throw Unfit(
                "the text must be one scheduler of PyTorch, such as torch1.StepLR(step_size=30, gamma=0.1), perhaps "
                    + $"with 'every 1ep' after it, but was {recipe}.",
                nameof(recipe)
            );
    }

    public string ClassName => Call.Definition.Name;

    /// <summary>What was given for a parameter, or its default; null where it has neither.</summary>
    public ArgumentValue? Argument(string parameter)
    {
        foreach (var argument in Call.Arguments)
            if (argument.Name == parameter)
                return argument.Value;
        var byDefault = Call.Definition.Parameters.Single(each => each.Name == parameter).DefaultArgument;
        return byDefault is WordArgument { Word: "None" } ? null : byDefault;
    }

    /// <summary>The schedulers that this one holds.</summary>
    public IReadOnlyList<TorchCall> Parts =>
        Call.Definition.Parameters.Any(parameter => parameter.Name == "schedulers")
            ?
            [
                .. ((ListArgument)Argument("schedulers")!).Items.Select(item => new TorchCall(
                    (CallExpression)((ScheduleArgument)item).Schedule
                )),
            ]
            : [];

    /// <summary>The scheduler and all that it holds.</summary>
    public int SchedulerCount => 1 + Parts.Sum(part => part.SchedulerCount);
}
