// How does a study train on the built-in engine, and train once what several schedules have in common?
using Anneal;
using Anneal.Training.Checkpoints;
using Anneal.Training.Data;
using Anneal.Training.Models;
using Anneal.Training.Runs;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

var data = DataSets.Open("digits", new DataOptions { ValidationShare = 0.2 });
var settings = new TrainingSettings
{
    Model = BuiltInModels.Mlp(32),
    Recipe = Recipe.Parse("base"),
    BatchSize = 32,
};
var perEpoch = new TrainingRun(settings with { BaseLearningRate = 0.1 }, data).Plan.StepsPerEpoch;
var folder = Directory.CreateTempSubdirectory("anneal-sample-");
string[] schedules = ["base then linear(base -> 0, 25%)", "base then linear(base -> 0, 75%)"];
using var study = new Study(
    new()
    {
        Space = new([0.001, 0.1], [.. schedules.Select(Recipe.Parse)]),
        Rungs = new()
        {
            Steps = 8 * perEpoch!.Value,
            StepsPerEpoch = perEpoch,
            Below = [4 * perEpoch.Value],
        },
        Seeds = [0, 1],
        Folder = folder.FullName,
        SharesTrunks = true,
    }
);
var result = await study.RunAsync(Train, workers: 2);
Console.WriteLine($"best rate {result.Best!.Candidate.Rate}");
Console.WriteLine($"{result.CostSteps / perEpoch} epochs trained, {result.SavedSteps / perEpoch} saved");
folder.Delete(recursive: true);

void Train(TrialContext trial)
{
    var trained = settings with
    {
        Recipe = trial.Candidate.Recipe,
        BaseLearningRate = trial.Candidate.Rate,
        Seed = trial.Seed,
        Epochs = (int)trial.Plan.Epochs!.Value,
    };
    var run = new TrainingRun(trained, data);
    var store = new CheckpointStore(trial.Folder!);
    using var part = CancellationTokenSource.CreateLinkedTokenSource(trial.CancellationToken);
    run.Reported += (_, report) =>
    {
        if (
            report.EndsEpoch
            && (!trial.Report(report.Step, report.Validation!.Value.Loss) || report.Step >= trial.Steps)
        )
            part.Cancel(); // the checkpointer saves, and the run ends
    };
    try
    {
        run.Execute(
            observer: new Checkpointer(store, everySteps: long.MaxValue),
            resumeFrom: trial.StepsBefore > 0 ? store.ReadLast()!.Branch(run) : null,
            cancellationToken: part.Token
        );
    }
    catch (OperationCanceledException) when (!trial.CancellationToken.IsCancellationRequested) { }
}

/* prints
best rate 0.1
39 epochs trained, 9 saved
*/
