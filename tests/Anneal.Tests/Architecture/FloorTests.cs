namespace Anneal.Tests.Architecture;

/// <summary>
/// The core's folders are floors: each uses what lies below it, and on its own floor only what is listed here.
/// </summary>
public sealed class FloorTests
{
    // docs/design.md has the same table. Rooms in one line may use each other; lines of one floor may not.
    private static readonly string[][] Floors =
    [
        ["Ground", "Serialization"],
        ["Planning"],
        ["Formulas"],
        [" Curves Curves/Progress Composition", "Feedback"],
        ["Schedules"],
        ["Language/Syntax"],
        ["Language/CSharp", "Language/Values"],
        ["Language Language/Arguments Language/Binding Language/Definitions Language/Expressions"],
        ["Language/Curves", "Conversion/Targets Conversion/Python"],
        ["Dialects"],
        [
            "Dialects/Accelerate",
            "Dialects/Allennlp",
            "Dialects/Axolotl",
            "Dialects/GradualWarmup",
            "Dialects/Llmfoundry",
            "Dialects/PytorchOptimizer",
            "Dialects/Sooftware",
            "Dialects/Speechbrain",
            "Dialects/Tfmodels",
            "Dialects/Composer",
            "Dialects/D2l",
            "Dialects/DeepSpeed",
            "Dialects/FastAi",
            "Dialects/FvCore",
            "Dialects/Keras",
            "Dialects/Megatron",
            "Dialects/Mxnet",
            "Dialects/Nemo",
            "Dialects/Detectron2",
            "Dialects/PytorchWarmup",
            "Dialects/Fairseq",
            "Dialects/Paddle",
            "Dialects/Mmengine",
            "Dialects/Tensor2tensor",
            "Dialects/T5x",
            "Dialects/Scripts",
            "Dialects/Maxtext",
            "Dialects/Espnet",
            "Dialects/Darknet",
            "Dialects/CosineAnnealingWarmup",
            "Dialects/Caffe",
            "Dialects/BigVision",
            "Dialects/Torchtune",
            "Dialects/Torchtitan",
            "Dialects/Opennmt",
            "Dialects/Olmo",
            "Dialects/Nanotron",
            "Dialects/Gptneox",
            "Dialects/Bolts",
            "Dialects/Optax",
            "Dialects/Timm",
            "Dialects/Torch Dialects/TorchReplay",
            "Dialects/TorchSharp",
            "Dialects/Hydra",
            "Dialects/Transformers",
            "Dialects/Translations",
            "Dialects/Ignite",
        ],
        ["Recipes"],
        ["Facades", "Analysis", "Scheduling Scheduling/Replay Scheduling/Resuming Scheduling/State"],
        ["Conversion", "Lint Lint/Rules"],
    ];

    // Arrows between lines of one floor that are meant, each with its reason.
    private static readonly Dictionary<(string From, string To), string> Meant = new()
    {
        [("Dialects/Ignite", "Dialects/Torch")] = "Ignite wraps PyTorch's schedulers",
        [("Dialects/Ignite", "Dialects/TorchReplay")] = "and steps them itself",
        [("Dialects/Detectron2", "Dialects/FvCore")] = "its schedules are made of fvcore's",
        [("Dialects/Paddle", "Dialects/Torch")] = "its one cycle is PyTorch's",
        [("Dialects/Paddle", "Dialects/TorchReplay")] = "with the same phases",
        [("Dialects/Mmengine", "Dialects/TorchReplay")] = "its one cycle has PyTorch's phases",
        [("Dialects/GradualWarmup", "Dialects/Torch")] = "it wraps PyTorch's schedulers",
        [("Dialects/GradualWarmup", "Dialects/TorchReplay")] = "and steps them itself",
        [("Dialects/Allennlp", "Dialects/Torch")] = "some of its schedulers are PyTorch's, stepped by epoch",
        [("Dialects/Llmfoundry", "Dialects/Composer")] = "its times are Composer's",
        [("Dialects/Transformers", "Dialects/Torch")] = "its reduce on plateau is PyTorch's",
        [("Dialects/TorchSharp", "Dialects/Torch")] = "its calls are PyTorch's, in C#",
        [("Dialects/Torchtune", "Dialects/Transformers")] = "its functions are those of transformers",
        [("Dialects/Hydra", "Dialects/Torch")] = "it makes PyTorch's schedulers",
        [("Dialects/Hydra", "Dialects/Transformers")] = "and those of transformers",
    };

    [Fact]
    public void Arrows_run_down() =>
        Assert.Empty(
            from arrow in Arrows.All
            where PlaceOf(arrow.To).Floor > PlaceOf(arrow.From).Floor
            select $"{arrow.From} → {arrow.To}: {arrow.Types}"
        );

    [Fact]
    public void Rooms_of_one_floor_do_not_know_each_other() =>
        Assert.Empty(
            from arrow in Arrows.All
            let source = PlaceOf(arrow.From)
            let target = PlaceOf(arrow.To)
            where
                source.Floor == target.Floor && source.Line != target.Line && !Meant.ContainsKey((arrow.From, arrow.To))
            select $"{arrow.From} → {arrow.To}: {arrow.Types}"
        );

    [Fact]
    public void Every_folder_has_its_place() =>
        Assert.All(Arrows.Folders.Values.Distinct(), folder => Assert.True(PlaceOf(folder).Floor >= 0, folder));

    [Fact]
    public void Every_exception_is_still_needed() =>
        Assert.All(Meant.Keys, meant => Assert.Contains(Arrows.All, arrow => (arrow.From, arrow.To) == meant));

    [Fact]
    public void The_test_sees_arrows()
    {
        Assert.Contains(Arrows.All, arrow => arrow is { From: "Recipes", To: "Language" });
        Assert.Contains(Arrows.All, arrow => arrow is { From: "Curves", To: "Formulas" });
        Assert.True(Arrows.All.Count > 1000);
    }

    [Fact]
    public void The_design_page_has_the_same_floors()
    {
        var page = File.ReadAllText(Repository.Source("docs/design.md"));
        var rooms = Floors
            .SelectMany(floor => floor)
            .SelectMany(line => line.Split(' '))
            .Where(room => room.Length > 0);
        Assert.All(rooms.Where(room => !room.StartsWith("Dialects/", StringComparison.Ordinal)), room =>
            Assert.Contains($"`{room}`", page, StringComparison.Ordinal)
        );
    }

    private static (int Floor, int Line) PlaceOf(string folder)
    {
        for (var floor = 0; floor < Floors.Length; floor++)
        for (var line = 0; line < Floors[floor].Length; line++)
            if (Floors[floor][line].Split(' ').Contains(folder))
                return (floor, line);
        return (-1, -1);
    }
}
