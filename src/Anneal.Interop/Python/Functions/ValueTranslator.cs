using Anneal.Dialects;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>Writes what the reader of the source knows of a value in terms of the step.</summary>
internal sealed class ValueTranslator(Translation translation)
{
    private const int MostDeep = 100;
    private const int MostSearched = 500;

    private const string OneOfSeveral = "it is one of several values";
    private const string RateBefore = "it depends on the rate before";

    private readonly Dictionary<Value, Symbol> known = new(ReferenceEqualityComparer.Instance);
    private int depth;

    /// <summary>A value that must be a number.</summary>
    public NumberSymbol Number(Value value) => Operations.Number(Of(value), "a number");

    /// <summary>A value.</summary>
    public Symbol Of(Value value)
    {
        if (known.TryGetValue(value, out var symbol))
            return symbol is UnreadSymbol unread ? throw new UnreadableException(unread.Reason) : symbol;
        if (depth >= MostDeep)
            throw new UnreadableException(Invariant($"it is computed in more than {MostDeep} steps"));
        translation.CountStep();
        depth++;
        known[value] = symbol = Translation.Try(() => Read(value));
        depth--;
        return symbol is UnreadSymbol failed ? throw new UnreadableException(failed.Reason) : symbol;
    }

    private Symbol Read(Value value)
    {
        switch (value)
        {
            case LiteralValue literal:
                return Literal(literal);
            case LoopVariable variable:
                return Variable(variable);
            case CarriedValue { Change.IsReplaced: true, Before: var first }:
                return Of(first);
            case CarriedValue carried:
                return translation.Clock.Of(carried, this)
                    ?? throw new UnreadableException(
                        Invariant($"line {carried.Change.At.Line} changes it from pass to pass")
                    );
            case RateValue:
                throw new UnreadableException(RateBefore);
            case SequenceValue or ComputedValue or RecordValue when value.IsChanged:
                throw new UnreadableException("a list or a dictionary is changed after it is made");
            case SequenceValue list:
                return new ListSymbol([.. list.Items.Select(item => Translation.Try(() => Of(item)))]);
            case ChoiceValue choice:
                return Choice(choice);
            case DefaultValue written:
                return written.Number(translation.Assumptions) is { } given
                    ? NumberSymbol.Of(given)
                    : Of(written.Chosen(translation.Assumptions));
            case RecordValue record:
                return new DictionarySymbol([
                    .. record.Entries.Select(entry =>
                        ((Symbol)new TextSymbol(entry.Name), Translation.Try(() => Of(entry.Value)))
                    ),
                ])
                {
                    Record = record,
                };
            case ColumnValue:
                throw new UnreadableException(OneOfSeveral);
            case GroupValue:
                return new GroupSymbol();
            case UnknownValue unknown:
                return Unknown(unknown);
            case ComputedValue computed:
                return Computed(computed);
            default:
                return new ObjectSymbol(value);
        }
    }

    private static Symbol Literal(LiteralValue literal) =>
        literal.Number(Assumptions.None) is { } number
            ? NumberSymbol.Of(number)
            : literal.Text switch
            {
                "None" => new NoneSymbol(),
                "True" => NumberSymbol.Of(1),
                "False" => NumberSymbol.Of(0),
                var text => new TextSymbol(text.Trim('\'')),
            };

    private NumberSymbol Variable(LoopVariable variable)
    {
        var loop = variable.Traits.Loops[0];
        // Of several parameter groups the first one stands for all.
        if (loop is not CountedLoop)
            return variable.Start is { } begin ? Number(begin) : NumberSymbol.Of(0);
        var pass = translation.Clock.PassOf(loop, this)
            ?? throw new UnreadableException(Invariant($"it depends on the loop at line {loop.At.Line}"));
        var step = variable.Step is { } by ? Number(by) : NumberSymbol.Of(1);
        // A run that resumes begins where it stopped: the schedule is still for all of it.
        var start = variable.Start is LiteralValue first ? Number(first) : NumberSymbol.Of(0);
        return Numbers.Of("+", Numbers.Of("*", pass, step), start);
    }

    private Symbol Unknown(UnknownValue unknown)
    {
        if (PythonFunctions.Constant(unknown.Path) is { } constant)
            return constant;
        return unknown.Owner is { } owner and not UnknownValue and not InstanceValue
            ? new MethodSymbol(Translation.Try(() => Of(owner)), unknown.LastName)
            : new ObjectSymbol(unknown, translation.Assumptions);
    }

    // What the file does not decide is taken as whoever asks assumes it.
    private Symbol Choice(ChoiceValue choice)
    {
        try
        {
            return Decided(choice);
        }
        catch (UnreadableException) when (!DependsOnPass(choice))
        {
            var chosen = choice.Chosen(translation.Assumptions);
            return chosen != choice ? Of(chosen) : throw new UnreadableException(OneOfSeveral);
        }
    }

    private Symbol Decided(ChoiceValue choice)
    {
        Symbol? result = null;
        foreach (var (value, under) in choice.Branches.Reverse())
        {
            // What no condition guards stands first in time, so last in the list.
            if (result is not null && under.Count == 0)
                throw new UnreadableException(OneOfSeveral);
            var condition = NumberSymbol.Of(1);
            foreach (var asked in under)
                condition = Numbers.Logical(isAnd: true, condition, Holds(asked));
            if (condition.Constant == 0)
                continue;
            var symbol = Translation.Try(() => Of(value));
            result = result is null ? symbol : Operations.If(condition, symbol, result);
        }
        return result switch
        {
            null => throw new UnreadableException("it is not set"),
            UnreadSymbol unread => throw new UnreadableException(unread.Reason),
            _ => result,
        };
    }

    /// <summary>Whether a condition holds.</summary>
    public NumberSymbol Holds(Condition condition)
    {
        if (translation.Clock.Holds(condition) is { } known)
            return NumberSymbol.Of(known);
        if (translation.Assumptions.Under.FirstOrDefault(each => each.Branch == condition.Branch) is { } certain)
            return NumberSymbol.Of(certain.Alternative == condition.Alternative);
        var asked = condition.Asked ?? throw new UnreadableException("it depends on an error that is handled");
        var truth = Operations.Truth(Of(asked));
        return condition.Alternative == 0 ? truth : Numbers.Not(truth);
    }

    private Symbol Computed(ComputedValue computed)
    {
        try
        {
            if (computed.Making is { } making)
                return Made(making);
        }
        catch (UnreadableException)
            when (!DependsOnPass(computed) && computed.Number(translation.Assumptions) is not null)
        {
            // its number is known all the same
        }
        if (!DependsOnPass(computed) && computed.Number(translation.Assumptions) is { } number)
            return NumberSymbol.Of(number);
        return new ObjectSymbol(computed);
    }

    private Symbol Made(Making making)
    {
        var given = making.Given.Values;
        switch (making.Operator, given)
        {
            case ("()", _):
                return translation.Calls.Call(Of(making.Callee!), translation.Calls.GivenOf(making.Given));
            case ("for", _):
                return translation.Expressions.Evaluate(making.Written!, Names.In(making.Scope));
            case ("[]", [var list, var index]):
                return Of(list) is GroupSymbol ? Groups.Entry(Of(index)) : Tables.Element(Of(list), Of(index));
            case ("{}", _) when given.Count % 2 == 0:
                return new DictionarySymbol([.. given.Chunk(2).Select(pair => (Of(pair[0]), Of(pair[1])))]);
            case ("and" or "or", [var left, var right]):
                var first = Operations.Truth(Of(left));
                return first.Constant is { } decided && decided == 0 == (making.Operator == "and")
                    ? first
                    : Numbers.Logical(making.Operator == "and", first, Operations.Truth(Of(right)));
            case ("not", [var operand]):
                return Numbers.Not(Operations.Truth(Of(operand)));
            case ("-", [var negated]):
                return Numbers.Negative(Number(negated));
            case ("+", [var same]):
                return Number(same);
            case (_, [var left, var right]):
                return Operations.Of(making.Operator, Of(left), Of(right));
            default:
                throw new UnreadableException($"the operator '{making.Operator}' is not read");
        }
    }

    private static bool DependsOnPass(Value value)
    {
        var (seen, open) = (new HashSet<Value>(), new Queue<Value>([value]));
        while (open.TryDequeue(out var next))
        {
            if (
                next is CarriedValue { Change.IsReplaced: false } or LoopVariable or RateValue
                || seen.Count > MostSearched
            )
                return true;
            var decided = next is ChoiceValue choice
                ? choice.Branches.SelectMany(branch => branch.Conditions).Select(condition => condition.Asked)
                : [];
            foreach (var origin in next.Origins.Concat(decided.OfType<Value>()))
                if (seen.Add(origin))
                    open.Enqueue(origin);
        }
        return false;
    }
}
