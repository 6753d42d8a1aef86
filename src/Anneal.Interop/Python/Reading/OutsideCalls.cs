using Anneal.Interop.Python.Reading.Trainers;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Knows by their names what functions from outside of the source do.</summary>
/// <param name="state">Takes what happens.</param>
/// <param name="evaluate">Gives an expression's value.</param>
internal sealed class OutsideCalls(ProgramState state, Func<Expression, Value> evaluate)
{
    private readonly OptionCalls options = new(state);
    private readonly FrameworkCalls frameworks = new(state);

    /// <summary>What a call of a known path gives.</summary>
    public Value ReadByName(CallExpression call, UnknownValue callee, Arguments arguments)
    {
        var (path, name) = (callee.Path, callee.LastName);
        if (Builtins.Apply(name, arguments.Positional) is { } computed)
            return computed;
        if (options.Function(path, name, arguments) is { } option)
            return option;
        if (DataCalls.Read(name, arguments) is { } data)
            return data;
        if (frameworks.Read(call, path, name, arguments) is { } made)
            return made;
        if (Wording.MakesOptimizer(path) && arguments.Count > 0)
            return Optimizer(call, path, name, arguments);
        if (KerasPlateau.MadeBy(call, path, arguments, state.Here) is { } plateau)
            return state.Add(plateau);
        if (AnnealSchedules.MadeBy(call, path, arguments, state.Here) is { } schedule)
            return state.Add(schedule);
        if (DiffusersRules.MadeBy(call, path, arguments, state.Here) is { } stairs)
            return state.Add(stairs);
        var definition = Constructions.DefinitionOf(callee, arguments);
        if (definition is null && path.StartsWith("optax.", StringComparison.Ordinal) && arguments.Count > 0)
            return Optimizer(call, path, name, arguments);
        if (definition is not null || Wording.MakesScheduler(path) || name == KerasTrainer.RateCallback)
            return state.Add(Constructions.SchedulerOf(call, state.Here, arguments, name, definition));
        if (Wording.IsLog(name) && state.ReadingsIn(arguments) is { Count: > 0 } reads)
        {
            Loop[] labels = [.. arguments.Values.SelectMany(value => value.Traits.Loops).Distinct()];
            state.Add(call.At, new RateLogEvent(reads, labels, call.Nested.Any(SaysNext)));
        }
        // A scaler that is called does both: loss_scaler(loss, optimizer).
        if (name.Contains("scaler", StringComparison.OrdinalIgnoreCase))
        {
            var optimizers = arguments.Values.SelectMany(value => value.Members).OfType<OptimizerValue>().ToArray();
            if (optimizers.Length > 0)
            {
                state.Add(call.At, new BackwardEvent(arguments.Values[0], KeepsGraph: false));
                state.Add(call.At, new OptimizerStepEvent(optimizers));
                return new ComputedValue([]);
            }
        }
        return Read(call, name, arguments);
    }

    /// <summary>The settings of a trainer, made by a class of the source.</summary>
    public TrainingArgumentsValue MakeSettings(CallExpression call, Arguments arguments) =>
        frameworks.MakeSettings(call, arguments);

    /// <summary>What any other call gives: it may train with what it is given.</summary>
    public ComputedValue Read(CallExpression call, string name, Arguments arguments)
    {
        Value[] given =
        [
            .. arguments
                .Values.SelectMany(value => value.Members)
                .Where(member => member is OptimizerValue or SchedulerValue),
        ];
        var trains = Wording.IsTraining(name);
        var uses = !Wording.OnlyLooksAt(name);
        if (uses)
            foreach (var value in arguments.Values)
                ProgramState.Share(value);
        if (given.Length > 0 && uses || trains)
            state.Add(call.At, new HandoverEvent(given, trains));
        var origins = arguments.Values.ToList();
        // '.item()' and its like come from what they are called on.
        if (
            call.Callee is AttributeExpression
            {
                Target: not NameExpression { Name: "torch" or "nn" or "F" or "np" }
            } method
        )
            origins.Add(method.Target.DottedName is null ? new ComputedValue([]) : evaluate(method.Target));
        return new(origins);
    }

    // A schedule of the source's own is one because an optimizer is given it.
    private OptimizerValue Optimizer(CallExpression call, string path, string name, Arguments arguments) =>
        new(
            name,
            new([
                .. arguments.All.Select(
                    (argument, place) =>
                        OwnSchedules.IsIn(path, argument, place)
                            ? argument with
                            {
                                Value = OwnSchedules.Of(argument.Value, call.At, state),
                            }
                            : argument
                ),
            ])
        );

    private static bool SaysNext(Expression part) =>
        part is TextLiteral text && Wording.SaysNext(text.Text)
        || part.LastName is { } word && Wording.SaysNext(word.Replace('_', ' '));
}
