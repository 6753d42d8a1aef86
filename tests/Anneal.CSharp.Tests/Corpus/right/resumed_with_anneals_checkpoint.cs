// expect: nothing
// checked: 0
using Anneal;
using TorchSharp;

const string Folder = "checkpoints";
var plan = RunPlan.FromEpochs(20, 1000);
var optimizer = torch.optim.AdamW(model.parameters(), 1e-3);
var scheduler = optimizer.Schedule("warmup(2ep) then cosine(base -> 0.00001)", plan);
TrainingCheckpoint.Load(Folder, model, optimizer, scheduler);
for (var epoch = (int)(scheduler.Step / 1000); epoch < 20; epoch++)
{
    for (var i = 0; i < 1000; i++)
    {
        optimizer.zero_grad();
        Loss(epoch, i).backward();
        optimizer.step();
        scheduler.Advance();
    }
    TrainingCheckpoint.Save(Folder, model, optimizer, scheduler);
}
