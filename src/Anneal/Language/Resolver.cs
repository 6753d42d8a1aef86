using Anneal.Formulas;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Language;

/// <summary>
/// Looks names up and checks arguments: <see cref="SyntaxNode"/>s → <see cref="ScheduleExpression"/>s.
/// </summary>
/// <param name="errors">Says what is wrong.</param>
/// <param name="catalog">The curves that the text may name.</param>
/// <param name="valueOf">The number that a name from around the text stands for; null where it stands for none.</param>
/// <param name="allowance">What the text may compute.</param>
internal sealed class Resolver(TextErrors errors, Catalog catalog, Func<string, double?> valueOf, Allowance allowance)
{
    private readonly FormulaReader formulas = new(errors, catalog.FunctionModules, valueOf, allowance);

    /// <inheritdoc cref="Resolver(TextErrors, Catalog, Func{string, double?}, Allowance)"/>
    public Resolver(TextErrors errors, Catalog catalog, Func<string, double?> valueOf)
        : this(errors, catalog, valueOf, new Allowance()) { }

    /// <inheritdoc cref="TextErrors.Expected"/>
    public ScheduleTextException Expected(SyntaxNode node, string what) => errors.Expected(node, what);

    /// <inheritdoc cref="FormulaReader.Number"/>
    public double? Number(SyntaxNode node) => IsCurve(node) ? null : formulas.Number(node);

    /// <inheritdoc cref="FormulaReader.IsInteger"/>
    public bool IsInteger(SyntaxNode node) => formulas.IsInteger(node);

    /// <summary>
    /// The items of a list, computed where it is a range or a comprehension; null where the node is none.
    /// </summary>
    public ListSyntax? List(SyntaxNode node) => IsCurve(node) ? null : formulas.WrittenOut(node) as ListSyntax;

    /// <summary>The entries of a dictionary, computed where it is a comprehension; null where it is none.</summary>
    public MapSyntax? Map(SyntaxNode node) => IsCurve(node) ? null : formulas.WrittenOut(node) as MapSyntax;

    /// <summary>The body of a function of one variable; null where the node is no function.</summary>
    public Formula? Function(SyntaxNode node) => formulas.Function(node, allowBase: false);

    /// <summary>Arithmetic in the clock, or a function of one variable that is the clock.</summary>
    public Formula FormulaOfClock(SyntaxNode node) =>
        formulas.Function(node, allowBase: true) ?? formulas.Formula(node, Variable.Name, allowBase: true);

    // A few curves have the names of functions, such as tanh.
    private bool IsCurve(SyntaxNode node) =>
        node is CallSyntax call && formulas.Knows(call.Name) && catalog.Find(call.Name).Count > 0;

    private SyntaxNode? Translated(CallSyntax call) =>
        catalog.IsOurs(call.Name) ? null
        : SettingsMap.Of(call) is { } settings ? catalog.OfSettings(settings)
        : catalog
            .Translations.Select(translate => translate(call, errors, catalog.FunctionModules, allowance))
            .FirstOrDefault(translated => translated is not null);

    // Our own curves are asked for first: most texts need no function, and then none is made.
    private bool IsFunction(CallSyntax call) =>
        !catalog.IsOurs(call.Name) && formulas.Knows(call.Name) && catalog.Find(call.Name).Count == 0;

    /// <summary>The schedule of a pasted line, or of several; a list or a dictionary may stand around it.</summary>
    public ScheduleExpression Pasted(SyntaxNode node)
    {
        switch (node)
        {
            case ProgramSyntax program:
                return Pasted(Found(program));
            case ListSyntax or MapSyntax:
                return catalog.OfSettings(new Dictionary<string, SyntaxNode> { [""] = node }) is { } meant
                    ? Schedule(meant)
                    : Line(node);
        }
        try
        {
            return Line(node);
        }
        // The schedule in the arguments of a call that is none itself: most are, so that it is looked for last.
        catch (ScheduleTextException) when (node is CallSyntax call && !IsSchedule(call))
        {
            var found = Found(new(node.Span, [(null, node)]));
            if (found == node)
                throw;
            return Pasted(found);
        }
    }

    private SyntaxNode Found(ProgramSyntax program) => new PastedProgram(catalog, IsSchedule, errors).Schedule(program);

    private ScheduleExpression Line(SyntaxNode node) => Schedule(new CallReader(errors, formulas).Unwrapped(node));

    private bool IsSchedule(CallSyntax call) =>
        !formulas.Knows(call.Name) && (catalog.Find(call.Name).Count > 0 || Translated(call) is not null);

    public ScheduleExpression Schedule(SyntaxNode node) =>
        node switch
        {
            SequenceSyntax sequence => new SequenceExpression([.. sequence.Parts.Select(Schedule)])
            {
                Span = node.Span,
            },
            EverySyntax every => new EveryExpression(
                Schedule(every.Part),
                RequireLength(every.Length, "every", least: 1)
            )
            {
                Span = node.Span,
            },
            ForSyntax held => new ForExpression(Schedule(held.Part), RequireLength(held.Length, "for"))
            {
                Span = node.Span,
            },
            LambdaSyntax or CallSyntax { Name: Names.Partial or Names.QualifiedPartial } => Call(
                new CallSyntax(node.Span, Names.Formula, [new(node.Span, null, node)]),
                catalog.Find(Names.Formula)[0]
            ),
            CallSyntax call when Translated(call) is { } translated => Schedule(translated),
            CallSyntax call when !IsFunction(call) => Call(call, Definition(call)),
            InvocationSyntax when CallReader.Read(node) is { } call => Call(call, Definition(call)),
            OperationSyntax operation when operation.Rest.TrueForAll(rest => rest.Operator.Is("*")) => Product(
                operation
            ),
            RefusedSyntax refused => throw errors.Error(refused, refused.Problem),
            NumberSyntax { Unit: not null } => throw errors.Error(
                node,
                "a length cannot stand for a schedule; write a value, or 'for' before the length."
            ),
            NameSyntax { Name: not BaseVariable.Name } name => throw errors.Error(
                node,
                catalog.Find(name.Name).Count > 0
                    ? $"'{name.Name}' needs its arguments in parentheses."
                    : $"unknown name '{name.Name}'"
                        + Names.Suggestion(
                            Names.Nearest(name.Name, catalog.AllNames.Append(BaseVariable.Name))
                                ?? catalog.Nearest(name.Name)
                        )
            ),
            _ => new ValueExpression(
                RequireRate(node, Value(node) ?? throw errors.Expected(node, "a value, 'base' or a curve here."))
            )
            {
                Span = node.Span,
            },
        };

    private ScheduleExpression Product(OperationSyntax operation)
    {
        var factors = new List<ScheduleExpression> { Schedule(operation.First) };
        foreach (var (_, operand) in operation.Rest)
        {
            var factor = Schedule(operand);
            // 'base * (0.5)' is the one value that 'base * 0.5' is, so that every tree has one text.
            if (
                factors[^1] is ValueExpression { Value.IsBase: true }
                && factor is ValueExpression { Value: { UsesBase: false } number }
            )
                factors[^1] = new ValueExpression(ScheduleValue.Base(number.Number)) { Span = operation.Span };
            else
                factors.Add(factor);
        }
        return factors.Count == 1 ? factors[0] : new ProductExpression([.. factors]) { Span = operation.Span };
    }

    /// <summary>A call after <c>|</c>.</summary>
    public CallExpression Feedback(CallSyntax call)
    {
        foreach (var definition in catalog.Feedback)
            if (definition.Name == call.Name)
                return Call(call, definition);
        throw errors.Error(call, $"unknown feedback '{call.Name}'; there is plateau(factor=0.1, patience=10, …).");
    }

    private CallExpression Call(CallSyntax call, CurveDefinition definition)
    {
        var given = new ArgumentValue?[definition.Parameters.Count];
        var next = 0;
        foreach (var argument in Spread(call.Arguments))
        {
            var index = argument.Name is null
                ? Positional(definition, argument, ref next)
                : definition.IndexOf(argument.Name);
            if (index < 0)
            {
                var near = Names.Suggestion(
                    Names.Misspelt(argument.Name!, definition.Parameters.Select(each => each.Name))
                );
                throw errors.Error(
                    argument.Span,
                    $"'{definition.FullName}' has no argument '{argument.Name}'{(near.Length > 0 ? near : ".")} It "
                        + $"is {definition.Signature}."
                );
            }
            var parameter = definition.Parameters[index];
            if (given[index] is not null)
                throw errors.Error(argument.Span, $"the argument '{parameter.Name}' is given twice.");
            given[index] = Argument(argument.Value, definition, parameter);
        }
        var arguments = new List<NamedArgument>(given.Length);
        for (var i = 0; i < given.Length; i++)
        {
            var parameter = definition.Parameters[i];
            if (given[i] is null && parameter.IsRequired)
                throw errors.Error(
                    call,
                    $"'{definition.FullName}' needs the argument '{parameter.Name}': {parameter.Kind.Expected}. It is "
                        + $"{definition.Signature}."
                );
            if (given[i] is { } value && parameter.Kind != Kinds.Optimizer)
                arguments.Add(new(parameter.Name, value));
        }
        var expression = new CallExpression(definition, [.. arguments]) { Span = call.Span };
        return definition.Check(expression) is { } violation ? throw errors.Error(call, violation.Problem) : expression;
    }

    private IEnumerable<ArgumentSyntax> Spread(List<ArgumentSyntax> arguments) =>
        arguments.Exists(argument => argument.Value is StarredSyntax)
            ? new CallReader(errors, formulas).Spread(arguments)
            : arguments;

    /// <summary>
    /// A call inside a framework's own call, where bare names mean that framework's, or the first one's of several that
    /// has it.
    /// </summary>
    public CallExpression CallOf(CallSyntax call, params ReadOnlySpan<string> frameworks)
    {
        foreach (var framework in frameworks)
        {
            var full = call.Name.Contains('.', StringComparison.Ordinal) ? call.Name : $"{framework}.{call.Name}";
            if (catalog.Find(full).FirstOrDefault(definition => definition.Framework == framework) is { } found)
                return Call(call, found);
        }
        throw errors.Error(
            call,
            $"unknown schedule '{call.Name}' of {string.Join(" or ", frameworks)}" + catalog.Suggestion(call.Name)
        );
    }

    /// <summary>A dictionary's key that names an argument.</summary>
    public string Key(SyntaxNode node) =>
        (node as TextSyntax)?.Text ?? throw errors.Expected(node, "the quoted name of an argument.");

    private CurveDefinition Definition(CallSyntax call)
    {
        var found = catalog.Meant(call);
        return found.Count switch
        {
            1 => found[0],
            0 => throw errors.Error(
                call,
                call.Name == Names.Plateau
                    ? "'plateau' is feedback, not a curve; write it last, after '|'."
                    : $"unknown schedule '{call.Name}'{catalog.Suggestion(call.Name)}"
            ),
            _ => throw errors.Error(
                call,
                $"'{call.Name}' is in more than one framework; write "
                    + $"{string.Join(" or ", found.Select(definition => definition.FullName))}."
            ),
        };
    }

    private int Positional(CurveDefinition definition, ArgumentSyntax argument, ref int next)
    {
        // An optimizer may be left out, as our texts do, or stand there, as Python's calls do.
        if (
            next < definition.Parameters.Count
            && definition.Parameters[next].Kind == Kinds.Optimizer
            && Kinds.Optimizer.Read(argument.Value, this) is null
        )
            next++;
        if (next >= definition.Parameters.Count || definition.Parameters[next].IsKeywordOnly)
            throw errors.Error(
                argument.Span,
                next < definition.Parameters.Count
                    ? $"the argument '{definition.Parameters[next].Name}' must be given by name. It is "
                        + $"{definition.Signature}."
                    : $"too many arguments. It is {definition.Signature}."
            );
        return next++;
    }

    /// <summary>What stands for an argument.</summary>
    public ArgumentValue Argument(SyntaxNode node, ParameterKind kind) =>
        kind.Read(node, this) ?? throw errors.Expected(node, $"{kind.Expected}.");

    private ArgumentValue Argument(SyntaxNode node, CurveDefinition definition, Parameter parameter)
    {
        var inside = errors.For(definition, parameter);
        return parameter.Kind.Read(node, new Resolver(inside, catalog, valueOf, allowance))
            ?? throw inside.Misshapen(node, parameter.Kind, valueOf);
    }

    /// <summary>A value, or null where the node is none.</summary>
    public ScheduleValue? Value(SyntaxNode node) =>
        node switch
        {
            NameSyntax { Name: BaseVariable.Name } => ScheduleValue.Base(),
            ScaledBaseSyntax { Divides: true, Number: 0 } => throw errors.Error(node, "'base' cannot be divided by 0."),
            ScaledBaseSyntax { Divides: true } scaled => ScheduleValue.BaseOver(scaled.Number),
            ScaledBaseSyntax scaled => ScheduleValue.Base(scaled.Number),
            _ => Number(node) is { } number ? ScheduleValue.Of(number) : null,
        };

    public ScheduleValue RequireRate(SyntaxNode node, ScheduleValue value) =>
        double.IsNegative(value.Number) && value.Number != 0
            ? throw errors.Error(node, $"a value must be at least 0, but was {NumberText.Format(value.Number)}.")
            : value;

    /// <summary>A length, or null where the node is none.</summary>
    public Length? Length(SyntaxNode node)
    {
        var (amount, unit) = node is NumberSyntax number ? ((double?)number.Value, number.Unit) : (Number(node), null);
        if (amount is not { } value)
            return null;
        if (value < 0)
            throw errors.Error(node, $"a length must be at least 0, but was {NumberText.Format(value)}.");
        if (value > Anneal.Length.Longest)
            throw errors.Error(node, $"a length must be at most 1e15, but was {NumberText.Format(value)}.");
        if (unit is null && value != Math.Floor(value))
            throw errors.Error(
                node,
                $"a length in steps must be a whole number, but was {NumberText.Format(value)}; write ep or % "
                    + "after it if it counts something else."
            );
        return new Length(value, unit ?? LengthUnit.Steps);
    }

    private Length RequireLength(SyntaxNode node, string after, double least = 0)
    {
        var length = Length(node) ?? throw errors.Expected(node, $"a length such as 500, 5ep or 10% after '{after}'.");
        return length.Amount < least && (length.Unit == LengthUnit.Steps || length.Amount == 0)
            ? throw errors.Error(node, $"the length after '{after}' must be at least {least}, but was {length}.")
            : length;
    }
}
