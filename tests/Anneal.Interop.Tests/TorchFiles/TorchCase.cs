using System.Text.Json;

namespace Anneal.Interop.Tests.TorchFiles;

/// <summary>A run that PyTorch began, as <c>cases.json</c> has it.</summary>
internal sealed record TorchCase(
    string Name,
    string Text,
    IReadOnlyList<double> Rates,
    long Steps,
    IReadOnlyList<double>? Metrics = null,
    string? Key = null,
    string? Optimizer = null
)
{
    private static readonly JsonSerializerOptions Lower = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "TorchFiles");

    public static string CasesFile { get; } = Path.Combine(Folder, "cases.json");

    public static IReadOnlyList<TorchCase> All { get; } =
        JsonSerializer.Deserialize<TorchCase[]>(File.ReadAllText(CasesFile), Lower)!;

    public static TheoryData<string> Names { get; } = [.. All.Select(each => each.Name)];

    public static TorchCase Of(string name) => All.Single(each => each.Name == name);

    /// <summary>The scheduler as the user wrote it.</summary>
    public Recipe Recipe => Recipe.Parse($"torch1.{Text}");

    /// <summary>Groups that remember their rates.</summary>
    public static IReadOnlyList<ParameterGroup> Groups(IReadOnlyList<double> rates) =>
        [
            .. rates.Select(
                (rate, index) => new ParameterGroup($"group {index}", rate, _ => { }).With("momentum", _ => { })
            ),
        ];

    /// <summary>
    /// The rates from a position on: one list for each step, for as many steps as there are expected ones.
    /// </summary>
    public IReadOnlyCollection<double[]> GoOn(GroupScheduler scheduler, int count)
    {
        var rates = new List<double[]> { scheduler.Rates.ToArray() };
        for (var step = Steps; step < Steps + count - 1; step++)
        {
            if (Metrics is null)
                scheduler.Advance();
            else
                scheduler.AdvanceAndObserve(Metrics[(int)(step % Metrics.Count)]);
            rates.Add([.. scheduler.Rates]);
        }
        return rates;
    }

    /// <summary>The same run, made by Anneal from the start.</summary>
    public GroupScheduler Run()
    {
        var scheduler = new GroupScheduler(Recipe, null, Groups(Rates));
        for (var step = 0; step < Steps; step++)
        {
            if (Metrics is null)
                scheduler.Advance();
            else
                scheduler.AdvanceAndObserve(Metrics[step % Metrics.Count]);
        }
        return scheduler;
    }
}
