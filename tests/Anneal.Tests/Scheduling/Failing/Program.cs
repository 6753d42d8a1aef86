namespace Anneal.Tests.Scheduling.Failing;

/// <summary>A scheduler with the optimizers that it sets and the listeners that hear of it.</summary>
internal sealed class Program
{
    private readonly List<Optimizer> optimizers = [];
    private readonly List<RateChange> heardFirst = [],
        heardSecond = [];
    private bool takesRecipes;

    /// <param name="kind">Which of the programs; at least 0.</param>
    public Program(int kind)
    {
        Scheduler = Make(kind % Kinds);
        Scheduler.AllowsUnusedMetrics = true;
        Faults.CallAgain = () => Scheduler.Advance();
        Scheduler.RateChanged += (_, change) => Faults.Call(() => heardFirst.Add(change));
        Scheduler.RateChanged += (_, change) => heardSecond.Add(change);
    }

    public const int Kinds = 6;

    public Faults Faults { get; } = new();

    public GroupScheduler Scheduler { get; }

    /// <summary>What the second listener has heard, whatever the first one did.</summary>
    public IReadOnlyList<RateChange> Heard => heardSecond;

    /// <summary>What the optimizers hold.</summary>
    public IEnumerable<(double Rate, double Momentum)> Held =>
        Scheduler.Rates.Select((_, i) => (optimizers[i].Rate, optimizers[i].Momentum));

    /// <summary>Adds a group; the optimizer of one that was not added is thrown away.</summary>
    public void Add(string name, double baseRate, long warmupSteps)
    {
        var count = optimizers.Count;
        try
        {
            Scheduler.Add(Group(name, baseRate, takesRecipes ? "step(base, factor=0.5, every=3)" : null), warmupSteps);
        }
        finally
        {
            if (Scheduler.Rates.Count == count)
                optimizers.RemoveAt(count);
        }
    }

    private GroupScheduler Make(int kind)
    {
        takesRecipes = kind is 0 or 1 or 2;
        var plan = RunPlan.FromSamples(240, 4, 1, gradientAccumulation: 2);
        var plateau = new ReduceOnPlateau { Factor = 0.5, Patience = 1 };
        ParameterGroup[] groups = [Group("body", 0.4), Group("head", 0.1).Clamp(1e-3, 0.3), Group("rest", 0.4)];
        return kind switch
        {
            0 => new(
                Recipe.Parse("cosine(base -> 0) | plateau(patience=1) with momentum = linear(0.9 -> 0.8, 20)"),
                plan,
                groups
            ),
            1 => new(Recipe.Parse("torch.MultiplicativeLR(lambda t: 1/(6-t))"), plan, groups),
            2 => new(Recipe.Parse("torch.ExponentialLR(gamma=-0.9)"), plan, [.. groups.Select(AllowedSome)]),
            3 => new(Schedule.FromFunction(step => Faults.Value(1 / (step + 1.0))), plateau, groups),
            4 => new(Trace.Product(0.3, step => Faults.Value(step % 5 == 4 ? 2 : 0.8)), groups),
            _ => new(Schedule.FromFunction(_ => Faults.Value(0.5)).Times(Schedule.Cosine(0.5, 0, 20)), plateau, groups),
        };
    }

    private static ParameterGroup AllowedSome(ParameterGroup group) =>
        group.Name == "rest" ? group.AllowNegative() : group.Clamp();

    private ParameterGroup Group(string name, double baseRate, string? recipe = null)
    {
        var optimizer = new Optimizer();
        optimizers.Add(optimizer);
        return new ParameterGroup(
            name,
            baseRate,
            rate => Faults.Call(() => optimizer.Rate = rate),
            recipe is null ? null : Recipe.Parse(recipe)
        ).With("momentum", value => Faults.Call(() => optimizer.Momentum = value));
    }
}
