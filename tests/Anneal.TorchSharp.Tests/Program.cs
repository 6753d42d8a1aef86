using System.Globalization;
using Anneal;
using Anneal.Cli.Tests.Docs;
using Anneal.TorchTests;
using Anneal.TorchTests.Schedulers;

switch (args)
{
    // The first example of docs/torchsharp.md, run until it ends or is killed.
    case ["train", var folder, var epochs]:
        var model = SmallTraining.NewModel();
        var plan = RunPlan.FromEpochs(int.Parse(epochs, CultureInfo.InvariantCulture), stepsPerEpoch: 20);
        var scheduler = Examples.Train(model, step => SmallTraining.LossOf(model, step), plan, folder);
        Console.WriteLine($"{SmallTraining.HashOf(model)} {scheduler.Save().ToJson().ReplaceLineEndings("")}");
        return 0;
    // The program of docs/choosing.md, which a sweep starts.
    case ["swept", .. var given]:
        var lines = new PrintedLines();
        SweptTraining.Run(given, lines);
        lines.Lines.ForEach(Console.WriteLine);
        return 0;
    // TorchSharp's schedulers beside ours, as a table.
    case ["schedulers"]:
        Console.Write(SchedulerTable.Write());
        return 0;
    default:
        Console.Error.WriteLine("train FOLDER EPOCHS | swept --rate R … | schedulers");
        return 2;
}
