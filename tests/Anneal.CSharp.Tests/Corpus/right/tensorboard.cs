// expect: nothing
// checked: 1
using TorchSharp;
using static TorchSharp.torch;

var writer = utils.tensorboard.SummaryWriter("runs");
var model = new UNet(3, 1);
var opt = optim.Adam(model.parameters(), 1e-3);
var sch = optim.lr_scheduler.CosineAnnealingLR(opt, 100, 1e-5);
var global = 0;
for (int epoch = 0; epoch < 100; epoch++)
{
    foreach (var sample in dataset)
    {
        opt.zero_grad();
        var loss = Dice(model.call(sample["image"]), sample["mask"]);
        loss.backward();
        opt.step();
        writer.add_scalar("loss", loss.item<float>(), global++);
    }
    writer.add_scalar("lr", (float)sch.get_last_lr().First(), epoch);
    sch.step();
}
