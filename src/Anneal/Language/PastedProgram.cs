using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>Finds the one schedule that several pasted statements make.</summary>
/// <param name="catalog">The curves that there are.</param>
/// <param name="isSchedule">Whether a call makes a schedule.</param>
/// <param name="errors">Says what is wrong.</param>
internal sealed class PastedProgram(Catalog catalog, Predicate<CallSyntax> isSchedule, TextErrors errors)
{
    // What trainers and optimizers call the schedule that they are given.
    private static readonly string[] Keywords =
    [
        "learning_rate",
        "learning_rate_fn",
        "learning_rate_scheduler",
        "lr",
        "lr_scheduler",
        "lr_schedulers",
        "optimizer",
        "optimizers",
        "param_scheduler",
        "schedule",
        "scheduler",
        "schedulers",
    ];

    private readonly HashSet<SyntaxNode> found = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SyntaxNode> seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>The schedule; the last value where there is none, for what is wrong with it to be said.</summary>
    /// <exception cref="ScheduleTextException">There are several.</exception>
    public SyntaxNode Schedule(ProgramSyntax program)
    {
        foreach (var (_, value) in program.Statements)
            Find(value);
        var used = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        foreach (var schedule in found)
            used.UnionWith(schedule.WithParts().Skip(1));
        SyntaxNode[] last = [.. found.Where(schedule => !used.Contains(schedule))];
        RequireUnchanged(program);
        // Whose a dictionary is, the name before it may say, and what is set beside it.
        if (last is [var only] && SettingsMap.Of(only) is null)
            return Stepped(program, only);
        if (last is [] && RateFunction(program) is { } function)
            return function;
        return catalog.OfSettings(SettingsMap.Of(program.Settings))
            ?? last switch
            {
                []
                    when program.Statements is [.., var (target, value)]
                        && (target is null || value is CallSyntax)
                        && value is not LoopSyntax => value,
                [var one] => one,
                [] => throw errors.Error(program, "expected a schedule in the text, but found none."),
                [.., var second] => throw errors.Error(
                    second,
                    $"expected one schedule in the text, but found {last.Length}; give each one by itself."
                ),
            };
    }

    // As what is handed to a trainer says, or a loop; else it is asked for at every update.
    private SyntaxNode Stepped(ProgramSyntax program, SyntaxNode schedule)
    {
        var interval = new TrainerInterval(errors);
        var handed = program
            .Statements.Select(statement => interval.Stepped(statement.Value, schedule))
            .LastOrDefault(stepped => stepped is EverySyntax);
        string[] names =
        [
            .. program.Statements.Where(made => made.Value == schedule).Select(made => made.Target ?? ""),
        ];
        var handing = new HandedSchedule(schedule, isSchedule, errors);
        List<double> epochs = [];
        foreach (var (_, value) in program.Statements)
        {
            if ((value is LoopSyntax loop ? new PastedLoop(loop, names, errors).Epochs() : null) is { } stepped)
                epochs.Add(stepped);
            else if (value is CallSyntax call && handing.EpochsOf(call) is { } of)
                epochs.Add(of);
        }
        if (handed is null && epochs is [])
            foreach (var call in program.Statements.Select(statement => statement.Value).OfType<CallSyntax>())
                handing.RequireKnown(call);
        return handed
            ?? epochs.Distinct().ToArray() switch
            {
                [] => schedule,
                [var only] => TrainerInterval.Every(schedule, only),
                _ => throw errors.Error(schedule, "one loop steps it at every update, and another one once an epoch."),
            };
    }

    // A class, or a function by whose name it is the rate, and not a factor of it.
    private static SyntaxNode? RateFunction(ProgramSyntax program)
    {
        var functions = program.Statements.FindAll(made => made.Value is LambdaSyntax && IsOfRate(made.Target));
        if (functions is not [var (_, only), ..] || functions.Exists(made => !ReferenceEquals(made.Value, only)))
            return null;
        var parts = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        foreach (var (_, value) in program.Statements)
            parts.UnionWith(value.WithParts());
        // Something unknown is made of it.
        if (parts.Any(part => part is CallSyntax call && Takes(call, only)))
            return null;
        // What a class is made with stands in its call.
        return parts.FirstOrDefault(part =>
            part is CallSyntax { Name: Names.Partial, Arguments: [var first, ..] } && ReferenceEquals(first.Value, only)
        ) ?? only;
    }

    private static bool Takes(CallSyntax call, SyntaxNode function) =>
        !Names.IsOptimizerClass(call.Name)
        && call.Name is not (Names.Partial or Names.QualifiedPartial)
        && call.Arguments.Exists(argument => argument.Name is null && ReferenceEquals(argument.Value, function));

    private static bool IsOfRate(string? name) =>
        name is null || (Names.IsOfRate(name) && !Names.Words(name).Any(IsOfFactor));

    private static bool IsOfFactor(string word) => word is "LAMBDA" or "FACTOR" or "MULT" or "MULTIPLIER" or "FN";

    // scheduler.base_lr = 1
    private void RequireUnchanged(ProgramSyntax program)
    {
        foreach (var (target, value) in program.Statements)
            if (
                target?.LastIndexOf('.') is > 0 and var dot
                && program.Statements.Exists(made => made.Target == target[..dot] && found.Contains(made.Value))
            )
                throw errors.Error(
                    value,
                    $"what is set of '{target[..dot]}' after it is made is not read; give it as an argument."
                );
    }

    private void Find(SyntaxNode node)
    {
        if (!seen.Add(node))
            return;
        switch (node)
        {
            case CallSyntax { Name: "dict" } or MapSyntax or ListSyntax when IsSettings(node):
            case SequenceSyntax or EverySyntax or ForSyntax:
            // An unknown schedule is none that may be left out.
            case CallSyntax call when isSchedule(call) || Names.IsScheduler(call.Name):
            case var _ when SettingsMap.Of(node) is { } map && map.Values.Any(IsSchedulersName):
            case InvocationSyntax when CallReader.Read(node) is { } called && isSchedule(called):
                found.Add(node);
                break;
            case CallSyntax call:
                foreach (var argument in call.Arguments.Where(argument => MayBeSchedule(call, argument)))
                    Find(OfOwnName(argument));
                break;
            // optax.inject_hyperparams(optax.adam)(learning_rate=schedule)
            case InvocationSyntax { Of: CallSyntax made } invocation when Names.Last(made.Name) == "inject_hyperparams":
                foreach (var argument in invocation.Arguments.Where(given => Keywords.Contains(given.Name)))
                    Find(argument.Value);
                break;
            case OperationSyntax when node.Inner().Any(part => part is CallSyntax call && isSchedule(call)):
                found.Add(node);
                break;
            // One for each optimizer.
            case ListSyntax or MapSyntax or ComprehensionSyntax:
                foreach (var part in node.Inner())
                    Find(part);
                break;
        }
    }

    // Whose a dictionary is, and what its lengths count, the argument's name may say.
    private SyntaxNode OfOwnName(ArgumentSyntax argument)
    {
        if (argument.Name is null || SettingsMap.Of(argument.Value) is null)
            return argument.Value;
        var named = new MapSyntax(argument.Span, [(new TextSyntax(argument.Span, argument.Name), argument.Value)]);
        return catalog.OfSettings(SettingsMap.Of(named)!) is not null ? named : argument.Value;
    }

    private static bool IsSchedulersName(SyntaxNode node) =>
        node switch
        {
            TextSyntax text => Names.IsScheduler(text.Text),
            NameSyntax name => Names.IsScheduler(name.Name),
            _ => false,
        };

    private bool IsSettings(SyntaxNode node) =>
        catalog.OfSettings(new Dictionary<string, SyntaxNode> { [""] = node }) is not null;

    private static bool MayBeSchedule(CallSyntax call, ArgumentSyntax argument) =>
        argument.Name is null
            ? call.Arguments[0] == argument && Names.IsOptimizerClass(call.Name)
            : call.Name == "dict" || Keywords.Contains(argument.Name);
}
