# expect: nothing
# checked: 1
import argparse, torch
import torch.nn as nn

parser = argparse.ArgumentParser()
parser.add_argument('--lr', default=0.1, type=float, help='learning rate')
parser.add_argument('--resume', '-r', action='store_true', help='go on from the checkpoint')
args = parser.parse_args()

from data import batches, held_out
from nets import VGG

best, start_epoch = 0, 0
net = VGG(16).cuda()
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=args.lr, momentum=0.9, weight_decay=5e-4)
scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=200)
if args.resume:
    state = torch.load('vgg.pth')
    net.load_state_dict(state['net'])
    optimizer.load_state_dict(state['optimizer'])
    scheduler.load_state_dict(state['scheduler'])
    best, start_epoch = state['acc'], state['epoch']

def train(epoch):
    net.train()
    for i, (a, b) in enumerate(batches):
        a, b = a.cuda(), b.cuda()
        optimizer.zero_grad()
        loss = criterion(net(a), b)
        loss.backward()
        optimizer.step()
        if i % 100 == 0:
            print(epoch, i, float(loss))

def test(epoch):
    global best
    net.eval()
    with torch.no_grad():
        hits = sum(int((net(a.cuda()).argmax(1) == b.cuda()).sum()) for a, b in held_out)
    if hits > best:
        best = hits
        torch.save({'net': net.state_dict(), 'optimizer': optimizer.state_dict(),
                    'scheduler': scheduler.state_dict(), 'acc': hits, 'epoch': epoch + 1}, 'vgg.pth')

for epoch in range(start_epoch, 200):
    train(epoch)
    test(epoch)
    scheduler.step()
