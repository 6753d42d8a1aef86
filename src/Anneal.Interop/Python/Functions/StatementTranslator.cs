using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Functions;

/// <summary>Goes through the statements of a function, each way that they may take.</summary>
internal sealed class StatementTranslator(Translation translation)
{
    private readonly AssignmentTranslator assignments = new(translation);

    /// <summary>Goes through the statements of a function.</summary>
    public Outcome Run(Suite suite, Names names) => Run(Work.Of(suite, null), names);

    /// <summary>The names, with what a loop's target takes.</summary>
    public static Names Bind(Expression target, Symbol value, Names names) =>
        AssignmentTranslator.Assign(target, value, names);

    private Outcome Run(Work? work, Names names)
    {
        while (work is not null)
        {
            translation.CountStep();
            var rest = work.Rest;
            switch (work.Statement)
            {
                case null:
                    if (work.Target is { } target)
                        names = AssignmentTranslator.Assign(target, work.Item!, names);
                    work = rest;
                    break;
                case AssignmentStatement assignment:
                    names = assignments.Read(assignment, names);
                    work = rest;
                    break;
                case ExpressionStatement alone:
                    names = Alone(alone.Expression, names);
                    work = rest;
                    break;
                case FunctionStatement function:
                    names = names.With(function.Name, new ClosureSymbol(function, names));
                    work = rest;
                    break;
                case ImportStatement import:
                    foreach (var (name, path) in import.Names)
                        names = names.With(name, translation.Values.Of(new UnknownValue(path)));
                    work = rest;
                    break;
                case BlockStatement block:
                    work = Work.Of(block.Body, rest);
                    break;
                case JumpStatement { Keyword: "return" } jump:
                    return new(
                        jump.Value is { } value ? translation.Expressions.Evaluate(value, names) : new NoneSymbol(),
                        names
                    );
                case JumpStatement { Keyword: "raise" }:
                    return new(null, names, IsImpossible: true);
                case JumpStatement jump:
                    work = rest?.After(jump.Keyword == "break" ? WorkEnd.Loop : WorkEnd.Pass);
                    break;
                case LoopStatement { Target: { } each } loop:
                    work = Passes(loop, each, names, rest);
                    break;
                case IfStatement branch:
                    var asked = Operations.Truth(translation.Expressions.Evaluate(branch.Condition, names));
                    if (asked.Constant is { } known)
                        work = Work.Of(known != 0 ? branch.Then : branch.Otherwise, rest);
                    else if (Work.Jumps(branch.Then) || Work.Jumps(branch.Otherwise))
                        return Outcome.Either(
                            asked,
                            Run(Work.Of(branch.Then, rest), names),
                            Run(Work.Of(branch.Otherwise, rest), names)
                        );
                    else
                    {
                        var both = Outcome.Either(
                            asked,
                            Run(Work.Of(branch.Then, null), names),
                            Run(Work.Of(branch.Otherwise, null), names)
                        );
                        (work, names) = (rest, both.Names);
                    }
                    break;
                case LoopStatement loop:
                    var goesOn = Operations.Truth(translation.Expressions.Evaluate(loop.Subject, names));
                    if (goesOn.Constant == 0)
                    {
                        work = Work.Of(loop.Otherwise, rest);
                        break;
                    }
                    if (work.Passed >= Operations.MostItems)
                        throw new UnreadableException(
                            Invariant($"the loop at line {loop.At.Line} may run more than {Operations.MostItems} times")
                        );
                    var again = Work.Of(
                        loop.Body,
                        new(null, work with { Passed = work.Passed + 1 }) { End = WorkEnd.Pass }
                    );
                    if (goesOn.Constant is null)
                        return Outcome.Either(goesOn, Run(again, names), Run(Work.Of(loop.Otherwise, rest), names));
                    work = again;
                    break;
                default:
                    work = rest;
                    break;
            }
        }
        return new(null, names);
    }

    // One pass after the other, each with what the target takes; 'break' leads behind them all.
    private Work? Passes(LoopStatement loop, Expression target, Names names, Work? rest)
    {
        Work? work = new(null, rest) { End = WorkEnd.Loop };
        work = Work.Of(loop.Otherwise, work);
        foreach (var item in ItemsOf(loop, names).Reverse())
        {
            work = Work.Of(loop.Body, new(null, work) { End = WorkEnd.Pass });
            work = new(null, work) { Target = target, Item = item };
        }
        return work;
    }

    private IReadOnlyList<Symbol> ItemsOf(LoopStatement loop, Names names)
    {
        if (!LoopSubject.IsOfParts(loop.Subject))
        {
            try
            {
                return Tables.Items(translation.Expressions.Evaluate(loop.Subject, names));
            }
            catch (UnreadableException unreadable)
            {
                throw new UnreadableException(Invariant($"the loop at line {loop.At.Line}: {unreadable.Message}"));
            }
        }
        // All groups alike: the first one stands for all.
        return
        [
            loop.Target is SequenceLiteral { Items: var several }
                ? OfSeveral(loop.Subject, several.Count)
                : new GroupSymbol(),
        ];
    }

    private static ListSymbol OfSeveral(Expression subject, int count)
    {
        var isCounted = subject.Nested.OfType<CallExpression>().Any(call => call.Callee.LastName == "enumerate");
        return new([
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    (Symbol)(
                        isCounted && i == 0 ? NumberSymbol.Of(0)
                        : i == (isCounted ? 1 : 0) ? new GroupSymbol()
                        : new UnreadSymbol("what stands beside a parameter group is not known")
                    )
                ),
        ]);
    }

    private Names Alone(Expression expression, Names names)
    {
        if (expression is not CallExpression call)
            return names;
        if (
            call
                is {
                    Callee: AttributeExpression { Target: NameExpression list, Name: "append" },
                    Arguments: [var added]
                }
            && names.Own.GetValueOrDefault(list.Name) is ListSymbol { Items: var items } written
        )
            return names.With(
                list.Name,
                written with
                {
                    Items = [.. items, Translation.Try(() => translation.Expressions.Evaluate(added.Value, names))],
                }
            );
        names = Changed(call, names);
        // What else stands alone may set the rate.
        var callee = Translation.Try(() => translation.Expressions.Evaluate(call.Callee, names));
        if (callee is not (ClosureSymbol or ObjectSymbol { Value: FunctionValue }))
            return names;
        if (!SetsRate(callee))
            return names;
        var outcome = translation.Calls.Run(callee, translation.Expressions.GivenOf(call, names), names);
        return outcome.Names.Own.GetValueOrDefault(Outcome.Rate) is { } rate ? names.With(Outcome.Rate, rate) : names;
    }

    // A method that stands alone may change what it is called on.
    private static Names Changed(CallExpression call, Names names) =>
        call.Callee is AttributeExpression { Target: NameExpression { Name: var name } }
        && names.Own.GetValueOrDefault(name) is ListSymbol or TableSymbol or DictionarySymbol
            ? names.With(name, new UnreadSymbol(Invariant($"line {call.At.Line} changes '{name}'")))
            : names;

    private static bool SetsRate(Symbol callee)
    {
        var definition = callee switch
        {
            ClosureSymbol closure => closure.Definition,
            ObjectSymbol { Value: FunctionValue function } => function.Definition,
            _ => null,
        };
        return definition is not null && Work.SetsRate(definition.Body);
    }
}
