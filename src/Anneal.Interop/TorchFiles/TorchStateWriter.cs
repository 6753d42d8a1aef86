using Anneal.Interop.Pickle;
using Anneal.Language;
using static Anneal.Interop.TorchFiles.TorchClass;

namespace Anneal.Interop.TorchFiles;

/// <summary>Writes a state as the dictionary that PyTorch's <c>load_state_dict</c> takes.</summary>
/// <remarks>
/// References to functions are left out: <c>load_state_dict</c> keeps those that the scheduler was made with.
/// </remarks>
internal static class TorchStateWriter
{
    public static PickleDictionary Write(TorchSchedulerState state)
    {
        var known = TorchClass.Of(state.ClassName)
            ?? throw new InvalidOperationException($"PyTorch 1.13 cannot save the state of {state.ClassName}.");
        var saved = new PickleDictionary();
        foreach (var key in known.Arguments)
            saved.Add(key.Name, ValueOf(Argument(state, key.Parameter), key.Form, state.GroupCount));
        if (state.Plateau is { } plateau)
            AddPlateau(saved, state, plateau);
        if (known.Name == WarmRestarts)
            AddCycle(saved, state);
        if (state.BaseRates.Count > 0)
            saved.Add(BaseRates, Rates(state.BaseRates));
        if (state.LastEpoch is { } epoch)
            saved.Add(LastEpoch, new PickleInteger(epoch));
        if (state.Schedulers.Count == 0)
            saved.Add(Verbose, PickleBoolean.False);
        if (state.StepCount is { } count)
            saved.Add(StepCount, new PickleInteger(count));
        if (state.Schedulers.Count == 0 && state.Plateau is null)
            saved.Add(IsStepping, PickleBoolean.False);
        if (state.LastRates.Count > 0)
            saved.Add(LastRates, Rates(state.LastRates));
        if (known.Progress.Contains(Lambdas))
            saved.Add(Lambdas, List(Enumerable.Repeat(PickleNone.Instance, state.GroupCount)));
        if (state.Schedulers.Count > 0)
            saved.Add(Parts, List(state.Schedulers.Select(Write)));
        return saved;
    }

    private static void AddPlateau(PickleDictionary saved, TorchSchedulerState state, PlateauState plateau)
    {
        var minimizes = Argument(state, "mode") is TextArgument { Text: "min" };
        var worst = minimizes ? double.PositiveInfinity : double.NegativeInfinity;
        saved.Add(CooldownLeft, new PickleInteger(plateau.CooldownLeft));
        saved.Add(Best, new PickleFloat(plateau.Best ?? worst));
        saved.Add(BadCount, new PickleInteger(plateau.BadCount));
        saved.Add(Worst, new PickleFloat(worst));
    }

    // Where in which cycle the scheduler is follows from its count, which begins again at a milestone.
    private static void AddCycle(PickleDictionary saved, TorchSchedulerState state)
    {
        var (period, growth, position) = (
            Number(state, "T_0"),
            Number(state, "T_mult"),
            Math.Max(0, (double)state.LastEpoch!)
        );
        if (growth == 1)
            position %= period;
        for (; position >= period; period *= growth)
            position -= period;
        saved.Add(TorchClass.Period, Whole(period));
        saved.Add(PeriodPosition, Whole(position));
    }

    private static double Number(TorchSchedulerState state, string name) =>
        ((ValueArgument)Argument(state, name)).Value.Number;

    private static ArgumentValue Argument(TorchSchedulerState state, string name) =>
        state.Arguments.Single(argument => argument.Name == name).Value;

    private static PickleValue ValueOf(ArgumentValue value, TorchForm form, int groups) =>
        (form, value) switch
        {
            (TorchForm.Count, ValueArgument number) => Whole(number.Value.Number),
            (TorchForm.Number, ValueArgument number) => new PickleFloat(number.Value.Number),
            (TorchForm.Word, TextArgument word) => new PickleText(word.Text),
            (TorchForm.Flag, WordArgument flag) => PickleBoolean.Of(flag.Word == "True"),
            (TorchForm.Counts, ListArgument list) => List(TorchValues.Numbers(list).Select(Whole)),
            (TorchForm.CountedSet, ListArgument list) => Counter(TorchValues.Numbers(list)),
            (TorchForm.PerGroup, ValueArgument number) => Rates(Enumerable.Repeat(number.Value.Number, groups)),
            (TorchForm.PerGroup, ListArgument list) => Rates(TorchValues.Numbers(list)),
            _ => throw new InvalidOperationException($"{value} is no {form}."),
        };

    private static PickleDictionary Counter(IEnumerable<double> numbers)
    {
        var counter = new PickleDictionary(PickleDictionary.Counter);
        foreach (var group in numbers.GroupBy(number => number))
            counter.Items.Add((Whole(group.Key), new PickleInteger(group.Count())));
        return counter;
    }

    private static PickleValue Whole(double number) =>
        number == Math.Floor(number) && Math.Abs(number) < long.MaxValue
            ? new PickleInteger((long)number)
            : new PickleFloat(number);

    private static PickleSequence Rates(IEnumerable<double> rates) => List(rates.Select(rate => new PickleFloat(rate)));

    private static PickleSequence List(IEnumerable<PickleValue> items) => new(isTuple: false, items);
}
