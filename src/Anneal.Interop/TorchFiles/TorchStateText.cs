using Anneal.Language;

namespace Anneal.Interop.TorchFiles;

/// <summary>
/// The text of the scheduler that a state is of: made from the state, or the user's own, held against it.
/// </summary>
internal static class TorchStateText
{
    /// <summary>The recipe of a state.</summary>
    public static Recipe RecipeOf(TorchSchedulerState state, Recipe? text)
    {
        if (text is not null)
        {
            var differences = Differences(state, TorchCall.Of(text).Call).ToArray();
            return differences.Length == 0
                ? text
                : throw Unfit(
                    $"the text contradicts the state: {string.Join("; ", differences)}. Change the text, or leave it "
                        + "out where the state says all.",
                    nameof(text)
                );
        }
        if (state.NeedsText)
            throw Unfit(
                $"the state is of {CallOf(state)}, whose arguments are not all in it; give the scheduler's text too, "
                    + "such as torch1.OneCycleLR(max_lr=0.1, total_steps=1000).",
                nameof(text)
            );
        try
        {
            return Recipe.Parse(CallOf(state));
        }
        catch (ScheduleTextException wrong)
        {
            throw Invalid($"the state has arguments that {state.ClassName} does not take: {wrong.Problem}", wrong);
        }
    }

    /// <summary>The call with the arguments that the state keeps.</summary>
    public static string CallOf(TorchSchedulerState state) => $"torch1.{Bare(state)}";

    private static string Bare(TorchSchedulerState state)
    {
        var arguments = state.Arguments.Select(argument => $"{argument.Name}={argument.Value}");
        if (state.Schedulers.Count > 0)
            arguments = arguments.Prepend($"schedulers=[{string.Join(", ", state.Schedulers.Select(Bare))}]");
        return $"{state.ClassName}({string.Join(", ", arguments)})";
    }

    private static IEnumerable<string> Differences(TorchSchedulerState state, TorchCall call)
    {
        var known = TorchClass.Of(state.ClassName)!;
        var given = TorchClass.Of(call.ClassName)
            ?? throw Unfit(
                $"PyTorch 1.13 cannot save the state of {call.ClassName}, so the text cannot be of this file.",
                nameof(call)
            );
        if (!known.LooksLike(given))
            return [$"the class is {state.ClassName} in the state, {call.ClassName} in the text"];
        if (state.Schedulers.Count != call.Parts.Count)
            return
            [
                Invariant(
                    $"{state.ClassName} holds {state.Schedulers.Count} schedulers in the state, {call.Parts.Count} "
                        + $"in the text"
                ),
            ];
        return known
            .Arguments.Zip(state.Arguments, (key, argument) =>
                (argument.Name, Saved: argument.Value, Given: Given(call, key))
            )
            .Where(argument => !AreEqual(argument.Saved, argument.Given))
            .Select(argument =>
                $"{argument.Name} of {state.ClassName} is {argument.Saved} in the state, {argument.Given} in the text"
            )
            .Concat(state.Schedulers.Zip(call.Parts).SelectMany(pair => Differences(pair.First, pair.Second)));
    }

    /// <summary>What a call says for an argument of the state, in the form that a state has.</summary>
    public static ArgumentValue Given(TorchCall call, TorchKey key) =>
        call.Argument(key.Parameter) switch
        {
            ListArgument list when key.Form == TorchForm.CountedSet => TorchValues.List(
                TorchValues.Numbers(list).Order()
            ),
            ListArgument list
                when key.Form == TorchForm.PerGroup && TorchValues.Numbers(list).Distinct().Count() == 1 => list.Items[
                0
            ],
            { } value => value,
            // OneCycleLR takes its length in one of two ways, and keeps the product.
            null => new ValueArgument(ScheduleValue.Of(Number(call, "epochs") * Number(call, "steps_per_epoch"))),
        };

    private static double Number(TorchCall call, string name) => ((ValueArgument)call.Argument(name)!).Value.Number;

    // A value that is a multiple of the base rate shows itself in the rates.
    private static bool AreEqual(ArgumentValue saved, ArgumentValue given) =>
        given is ValueArgument { Value.UsesBase: true } || saved.Equals(given);
}
