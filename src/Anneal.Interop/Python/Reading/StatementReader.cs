using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Goes through statements: branches, loops, definitions.</summary>
internal sealed class StatementReader(ProgramState state, ExpressionReader expressions)
{
    private readonly LoopChanges changes = new();

    /// <summary>Goes through statements; what they open ends with them.</summary>
    public void Walk(Suite suite)
    {
        var outer = state.Here;
        foreach (var statement in suite.Statements)
        {
            state.Calls.NoteStatement();
            // A definition ends whatever was open before it.
            if (statement is FunctionStatement or ClassStatement or ImportStatement)
                state.Here = outer with { Conditions = state.Here.Conditions };
            Walk(statement);
        }
        state.Here = outer;
    }

    private void Walk(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement alone:
                expressions.Evaluate(alone.Expression);
                break;
            case AssignmentStatement assignment:
                expressions.Assignments.Read(assignment);
                break;
            case LoopStatement loop:
                Walk(loop);
                break;
            case IfStatement branch:
                Walk(branch);
                break;
            case BlockStatement block:
                foreach (var before in block.Before)
                    Walk(before);
                var outside = state.Here;
                if (block.Before.Any(IsAccumulation) && state.Accumulation is { } period)
                    state.Here = outside.Under(new(state.AddBranch(), 0, ConditionKind.Periodic, period));
                Walk(block.Body);
                state.Here = outside;
                if (block.Handlers.Count > 0)
                    WalkAlternatives(block.Handlers);
                break;
            case FunctionStatement function:
                var defined = new FunctionValue(function, state.Scope);
                state.Assign(function.Name, defined);
                state.Functions.Add((defined, null));
                break;
            case ClassStatement type:
                Define(type);
                break;
            case ImportStatement import:
                foreach (var (name, path) in import.Names)
                {
                    state.Assign(name, new UnknownValue(path));
                    state.HasTrainer |= path.EndsWith("Trainer", StringComparison.Ordinal);
                }
                break;
            case JumpStatement { Value: { } value, Keyword: var keyword }:
                var result = expressions.Evaluate(value);
                if (keyword == "return")
                {
                    state.Calls.NoteResult(result);
                    if (state.Calls is { IsFromOutside: true, IsNested: false })
                        ProgramState.Share(result);
                }
                break;
        }
    }

    // 'with accelerator.accumulate(model)': what it steps acts once in so many batches.
    private static bool IsAccumulation(Statement before) =>
        before is ExpressionStatement { Expression: CallExpression { Callee.LastName: "accumulate" } };

    private void WalkAlternatives(IReadOnlyList<Suite> handlers)
    {
        var (outer, branch) = (state.Here, state.AddBranch());
        for (var i = 0; i < handlers.Count; i++)
        {
            state.Here = outer.Under(new Condition(branch, 2 + i, ConditionKind.Other));
            Walk(handlers[i]);
        }
        state.Here = outer;
    }

    private void Define(ClassStatement type)
    {
        var value = new ClassValue(type, state.Scope)
        {
            Bases =
            [
                .. type
                    .Bases.OfType<NameExpression>()
                    .Select(parent => state.Scope.Find(parent.Name, state.Here.Conditions))
                    .OfType<ClassValue>(),
            ],
        };
        state.Assign(type.Name, value);
        foreach (var method in type.Methods)
            state.Functions.Add((new FunctionValue(method, state.Scope), value));
        // Names of its body are known within it.
        var outer = state.Scope;
        state.Scope = new(outer);
        foreach (var field in type.Body.Statements.OfType<AssignmentStatement>())
            if (expressions.Evaluate(field.Value) is var given && field.Targets is [NameExpression { Name: var name }])
            {
                var written = new DefaultValue(given, $"{type.Name}.{name}");
                value.Attributes.Assign(name, written, []);
                state.Assign(name, written);
            }
        state.Scope = outer;
    }

    private void Walk(LoopStatement statement)
    {
        if (statement.Target is { } each && LoopSubject.IsOfParts(statement.Subject))
        {
            var parts = Iteration.Over(expressions.Evaluate(statement.Subject));
            expressions.Assignments.AssignElements(each, parts.Element(new Loop(statement.At, null)));
            if (statement.Body.IsLost)
                state.LoseIndentation(statement);
            Walk(statement.Body);
            return;
        }
        var ends = new LoopEnds(expressions.Evaluate);
        var (passes, limit) = statement.Target is null
            ? ends.Of(statement)
            : (Iteration.Over(expressions.Evaluate(statement.Subject)), null);
        var (count, limits, mayEndEarly) = ends.Breaks(statement, passes.Count);
        var loop = new CountedLoop(
            statement.At,
            statement.Target ?? LoopEnds.Counter(statement),
            passes with
            {
                Count = count,
            }
        )
        {
            MayEndEarly = mayEndEarly,
            IsOpen = statement.Target is null && limit is null && passes.Count is UnknownValue,
            Limits = limit is null ? limits : [.. limits, limit],
        };
        var outer = state.Here;
        state.Here = outer.In(loop);
        Carry(changes.Of(statement), loop);
        if (statement.Target is { } target)
            expressions.Assignments.AssignElements(target, passes.Element(loop));
        else
            expressions.Evaluate(statement.Subject);
        if (statement.Body.IsLost)
        {
            state.LoseIndentation(statement); // it stays open for as long as it might
            return;
        }
        state.Here = state.Here with { LostSince = null };
        Walk(statement.Body);
        state.Here = outer;
        Walk(statement.Otherwise);
    }

    /// <summary>What a function counts with outside of it is no longer the number that it was.</summary>
    public void Carry(FunctionStatement function) => Carry(changes.Of(function), loop: null);

    // What passes change is no longer the number that it was before the loop.
    private void Carry(IReadOnlyDictionary<string, LoopChange> changes, Loop? loop)
    {
        foreach (var (name, change) in changes)
        {
            // What an object keeps that the source writes out; the class of one that is its own says so itself.
            if (change.Target is AttributeExpression { Target: var owner } attribute)
            {
                var kept = expressions.Evaluate(owner).Members[0];
                if (kept is RecordValue or InstanceValue)
                    Carry(kept.Attributes, attribute.Name, change, loop);
            }
            else
                Carry(state.Scope, name, change, loop);
        }
    }

    private void Carry(Scope scope, string name, LoopChange change, Loop? loop)
    {
        var before = scope.Find(name, state.Here.Conditions);
        if (before is CarriedValue { Change: var same } && same.At == change.At)
            return;
        if (before is not null && (change.Increment is not null || CarriedValue.MayBe(before)))
            scope.Assign(name, new CarriedValue(before, loop, change), state.Here.Conditions);
    }

    private void Walk(IfStatement statement)
    {
        if (statement.Condition is OperationExpression { Operands: [NameExpression { Name: "__name__" }, ..] })
        {
            Walk(statement.Then);
            Walk(statement.Otherwise);
            return;
        }
        var asked = new ConditionReader(expressions.Evaluate).Read(statement.Condition);
        var holds = asked with { Branch = state.AddBranch() };
        if (statement.Then.IsLost)
        {
            state.LoseIndentation(statement);
            Walk(statement.Otherwise);
            return;
        }
        var outer = state.Here;
        state.Here = outer.Under(holds);
        Walk(statement.Then);
        var fails = holds with { Alternative = 1 };
        state.Here = outer.Under(fails);
        Walk(statement.Otherwise);
        state.Here = outer;
        // What comes after 'if …: continue' happens only where that does not.
        if (statement is { Then.Statements: [.., JumpStatement jump], Otherwise.Statements.Count: 0 })
            state.Here = outer.Under(
                jump.Keyword == "continue" ? fails : fails with { Kind = ConditionKind.Existence }
            );
    }
}
