// Which rate and schedule suit a training of one's own, for a part of a grid's cost? And if it is stopped half-way?
// A study of a delegate: short rungs train the whole schedule in less time, and its file is all that it needs to resume.
using Anneal;
using Anneal.Studies;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

var folder = Directory.CreateTempSubdirectory("anneal-sample-");
var address = StudyAddress.Parse(Path.Combine(folder.FullName, "study.db")); // SQLite; or postgresql://me@host/studies
var settings = new StudySettings
{
    Space = new(SearchSpace.LogRates(0.01, 1, 9), [Recipe.Parse("cosine(base -> 0)"), Recipe.Parse("constant(base)")]),
    Rungs = new() { Steps = 900 },
};

using var stop = new CancellationTokenSource();
using (var study = new Study(settings, StudyDatabase.Store(address, "rates")))
{
    foreach (var rung in study.Plan.Rungs)
        Console.WriteLine($"{rung.Count} candidates for {rung.Steps} updates, seeds: {rung.Seeds}");
    study.Happened += (_, _) =>
    {
        if (study.Result.Trials == 20)
            stop.Cancel();
    };
    await Task.WhenAny(study.RunAsync(Run, cancellationToken: stop.Token));
    Console.WriteLine($"stopped after {study.Result.Trials} trials");
}

using (var study = new Study(settings, StudyDatabase.Store(address, "rates"))) // another process, another day
{
    var result = await study.RunAsync(Run);
    Console.WriteLine($"{result.Best!.Candidate.Recipe} at {result.Best.Candidate.Rate}");
    Console.WriteLine(
        $"{result.CostSteps} updates, the grid has {result.GridSteps}; {result.WithinNoise.Count} within noise"
    );
}
folder.Delete(recursive: true);

static void Run(TrialContext trial) => trial.Report(trial.Steps, Train(trial.Schedule.Rate, trial.Steps, trial.Seed));

// Stands for a training: a parabola whose gradients are noisy.
static double Train(Curve rate, long steps, ulong seed)
{
    var (weight, random) = (5.0, new Random((int)seed));
    for (long step = 0; step < steps; step++)
        weight -= rate.At(step) * (weight + random.NextDouble() - 0.5);
    return weight * weight;
}

/* prints
18 candidates for 100 updates, seeds: 1
6 candidates for 300 updates, seeds: 1
2 candidates for 900 updates, seeds: 3
stopped after 20 trials
cosine(base -> 0) at 0.1
9000 updates, the grid has 48600; 0 within noise
*/
