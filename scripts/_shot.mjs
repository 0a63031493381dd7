import chromium from '@sparticuz/chromium'
import { chromium as pw } from 'playwright-core'
const [,, persona='member', ...paths]=process.argv
const b=await pw.launch({executablePath:await chromium.executablePath(),args:[...chromium.args,'--no-sandbox'],headless:true})
const O='http://localhost:3100'
for(const [w,scheme] of [[360,'light'],[1280,'light']].concat(process.env.DARK?[[360,'dark'],[1280,'dark']]:[])){
 const c=await b.newContext({viewport:{width:w,height:w===360?740:900},colorScheme:scheme,locale:process.env.LOC||'en'})
 const p=await c.newPage(); p.on('console',m=>['error','warning'].includes(m.type())&&console.log('console',m.type(),m.text())); p.on('pageerror',e=>console.log('pageerror',e.message))
 if(persona!=='visitor'){await p.goto(O+'/login');await p.click(`button[value="${persona}"]`);await p.waitForURL('**/discussions')}
 let i=0; for(let path of paths){ await p.goto(O+path); await p.waitForTimeout(600); console.log(path,p.url(),await p.evaluate(()=>document.querySelector('[data-line]')?.textContent)); await p.screenshot({path:`/tmp/shots/${i++}-${w}-${scheme}.png`,fullPage:!!process.env.FULL}) }
 await c.close()
}
await b.close()
